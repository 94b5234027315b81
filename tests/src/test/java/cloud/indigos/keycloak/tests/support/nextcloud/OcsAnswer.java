package cloud.indigos.keycloak.tests.support.nextcloud;

/** An answer of Nextcloud, or of what stands before it. */
record OcsAnswer(int status, String contentType, String body) {

    private static final String JSON = "application/json; charset=utf-8";

    static OcsAnswer ok(String data) {
        return new OcsAnswer(200, JSON, ocs("ok", 200, data));
    }

    static OcsAnswer of(int status, int code) {
        return new OcsAnswer(status, JSON, ocs("failure", code, "[]"));
    }

    static OcsAnswer page(int status) {
        return new OcsAnswer(status, "text/html; charset=UTF-8", "<!DOCTYPE html><html><body>Nextcloud</body></html>");
    }

    private static String ocs(String status, int code, String data) {
        return "{\"ocs\":{\"meta\":{\"status\":\"%s\",\"statuscode\":%d,\"message\":\"\"},\"data\":%s}}"
                .formatted(status, code, data);
    }
}
