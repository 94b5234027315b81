package cloud.indigos.keycloak.downstream.service;

import cloud.indigos.keycloak.downstream.settings.Secret;
import cloud.indigos.keycloak.downstream.settings.ServiceSettings;
import java.io.IOException;
import java.time.Duration;
import org.apache.http.client.config.RequestConfig;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.models.KeycloakSession;

/** What is needed to call a service once the session is closed: Keycloak's own HTTP client, and our secret there. */
public record ServiceCall(SimpleHttp http, String secret) {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final long LARGEST_ANSWER = 1_000_000;

    /**
     * Prepares calls to a service.
     *
     * @throws IOException when the secret cannot be read
     */
    static ServiceCall of(KeycloakSession session, ServiceSettings settings, Secret secret) throws IOException {
        SimpleHttp http =
                SimpleHttp.create(session.getProvider(HttpClientProvider.class).getHttpClient());
        return new ServiceCall(withTimeouts(http, settings.timeout()), secret.read(session));
    }

    /** A redirect would take the secret elsewhere. */
    public static SimpleHttp withTimeouts(SimpleHttp http, Duration timeout) {
        return http.withMaxConsumedResponseSize(LARGEST_ANSWER)
                .withRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(Math.toIntExact(CONNECT.toMillis()))
                        .setConnectionRequestTimeout(Math.toIntExact(CONNECT.toMillis()))
                        .setSocketTimeout(Math.toIntExact(timeout.toMillis()))
                        .setRedirectsEnabled(false)
                        .build());
    }

    @Override
    public String toString() {
        return "ServiceCall";
    }
}
