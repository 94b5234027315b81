package cloud.indigos.keycloak.demo.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the management port whether the server takes requests. */
final class HealthEndpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest request;

    HealthEndpoint(int managementPort) {
        request = HttpRequest.newBuilder(URI.create("http://localhost:%d/health/ready".formatted(managementPort)))
                .timeout(PATIENCE)
                .build();
    }

    boolean ready() throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
