package cloud.indigos.keycloak.tests.support.service;

/** The two ways in which mail programs hand a token over. */
public enum Bearer {
    /** Google's, which most mail programs use. */
    XOAUTH2 {
        @Override
        String message(String user, String token) {
            return "user=" + user + "\1auth=Bearer " + token + "\1\1";
        }
    },
    /** The standard one (RFC 7628, section 3.1). */
    OAUTHBEARER {
        @Override
        String message(String user, String token) {
            return "n,a=" + user + ",\1host=localhost\1port=143\1auth=Bearer " + token + "\1\1";
        }
    };

    abstract String message(String user, String token);

    /** What the client sends once the server has asked. */
    String response(String user, String token) {
        return Line.base64(message(user, token));
    }
}
