package cloud.indigos.keycloak.tests.support.scriptless;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.TestClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.testframework.realm.ManagedRealm;

/**
 * A browser without scripts: keeps cookies, follows redirects until one leaves Keycloak, sends forms. Many logins in the
 * time a real browser needs for one.
 */
public final class Browser {

    private static final int MOST_REDIRECTS = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Cookies cookies = new Cookies();
    private final String realmUrl;

    public Browser(ManagedRealm realm) {
        this.realmUrl = realm.getBaseUrl();
    }

    /** Goes to a service, which sends the browser to Keycloak. */
    public Page enter(String service, String... parameters) {
        String address = realmUrl + "/protocol/openid-connect/auth?response_type=code&scope=openid&state=s&client_id="
                + service + "&redirect_uri=" + encode(TestClient.CALLBACK);
        for (int i = 0; i < parameters.length; i += 2) {
            address += "&" + parameters[i] + "=" + encode(parameters[i + 1]);
        }
        return open(address);
    }

    public Page signIn(String service, String username, String password) {
        return enter(service).submit("username", username, "password", password);
    }

    public Page open(String address) {
        return follow(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    public Page send(String address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Keeps what an API gave that sets cookies. */
    public void keepCookies(Answer answer) {
        cookies.keep(answer.headers());
    }

    private Page follow(HttpRequest.Builder first) {
        HttpRequest.Builder next = first;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            HttpResponse<String> response = exchange(next);
            Optional<URI> location = response.headers()
                    .firstValue("Location")
                    .map(target -> response.uri().resolve(target));
            if (location.isEmpty() || location.get().toString().startsWith(TestClient.CALLBACK)) {
                return new Page(
                        this,
                        response.statusCode(),
                        location.orElse(response.uri()).toString(),
                        response.headers(),
                        response.body());
            }
            next = HttpRequest.newBuilder(location.get()).GET();
        }
        throw new AssertionError("Keycloak redirects for ever");
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        request.header("Accept", "text/html");
        cookies.addTo(request);
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            cookies.keep(response.headers());
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
