package cloud.indigos.keycloak.downstream.nextcloud;

import cloud.indigos.keycloak.downstream.service.ServiceCall;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.keycloak.http.simple.SimpleHttpRequest;
import org.keycloak.http.simple.SimpleHttpResponse;

/** The few calls of Nextcloud's provisioning API that we need. */
final class NextcloudApi {

    private static final String USERS = "/ocs/v2.php/cloud/users/";
    private static final String JSON = "?format=json";

    private final NextcloudSettings settings;
    private final ServiceCall call;

    NextcloudApi(NextcloudSettings settings, ServiceCall call) {
        this.settings = settings;
        this.call = call;
    }

    NextcloudAnswer find(String uid) throws IOException {
        return send(call.http().doGet(address(USERS + encoded(uid))));
    }

    NextcloudAnswer disable(String uid) throws IOException {
        return send(
                call.http().doPut(address(USERS + encoded(uid) + "/disable")).json(Map.of()));
    }

    NextcloudAnswer enable(String uid) throws IOException {
        return send(call.http().doPut(address(USERS + encoded(uid) + "/enable")).json(Map.of()));
    }

    /** Makes the account user_oidc would make at the first login; if it is there, nothing. Needs a full administrator. */
    NextcloudAnswer create(String claim) throws IOException {
        return send(call.http()
                .doPost(address("/ocs/v2.php/apps/user_oidc/api/v1/user"))
                .json(Map.of("providerId", settings.uid().providerId(), "userId", claim)));
    }

    /** Reads as little as can be read by those only who may administer users. */
    NextcloudAnswer look() throws IOException {
        return send(call.http().doGet(address(USERS + "disabled") + "&limit=1"));
    }

    private String address(String path) {
        return settings.common().url() + path + JSON;
    }

    private NextcloudAnswer send(SimpleHttpRequest request) throws IOException {
        try (SimpleHttpResponse response = request.authBasic(settings.user(), call.secret())
                .header("OCS-APIRequest", "true")
                .acceptJson()
                .asResponse()) {
            return NextcloudAnswer.of(response.getStatus(), response.asString());
        }
    }

    private static String encoded(String uid) {
        return URLEncoder.encode(uid, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
