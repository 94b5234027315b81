package cloud.indigos.keycloak.tests.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Plain requests, where a test looks at the status and the words of an answer. */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Http() {}

    public static Answer send(String method, String url, UnaryOperator<HttpRequest.Builder> headers) {
        return send(request(url, headers).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** The body's type is among the headers. */
    public static Answer send(String method, String url, UnaryOperator<HttpRequest.Builder> headers, String body) {
        return send(request(url, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public static Answer postForm(String url, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(url, UnaryOperator.identity())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public static Answer sendJson(String method, String url, String token, Object body) {
        return send(request(url, UnaryOperator.identity())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        HttpRequest.BodyPublishers.ofString(
                                JSON.valueToTree(body).toString())));
    }

    private static HttpRequest.Builder request(String url, UnaryOperator<HttpRequest.Builder> headers) {
        return headers.apply(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60)));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
