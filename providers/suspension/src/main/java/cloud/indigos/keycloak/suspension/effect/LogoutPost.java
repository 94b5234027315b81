package cloud.indigos.keycloak.suspension.effect;

import org.apache.http.client.config.RequestConfig;

/** How long a client is waited for that is told of a logout, and what its answer means. */
final class LogoutPost {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 10_000;

    static final RequestConfig TIMEOUTS = RequestConfig.custom()
            .setConnectTimeout(CONNECT_MILLIS)
            .setConnectionRequestTimeout(CONNECT_MILLIS)
            .setSocketTimeout(ANSWER_MILLIS)
            .setRedirectsEnabled(false)
            .build();

    private LogoutPost() {}

    /**
     * OpenID Connect Back-Channel Logout 1.0, section 2.8: 200 (some send 204) is done, 400 a failed logout, which is one of
     * a session the client forgot.
     */
    static Outcome outcome(int status) {
        String problem = "http-" + status;
        if (status == 200 || status == 204) {
            return Outcome.done();
        }
        return status >= 500 || status == 408 || status == 429 || status == 404
                ? Outcome.tryAgain(problem)
                : Outcome.giveUp(problem);
    }
}
