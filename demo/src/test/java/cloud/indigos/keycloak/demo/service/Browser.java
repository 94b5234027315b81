package cloud.indigos.keycloak.demo.service;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Keeps cookies and follows no redirect, so that a test sees each one. */
final class Browser {

    private final URI home;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(URI home) {
        this.home = home;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(home.resolve(path));
    }

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    HttpResponse<String> getInEnglish(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(home.resolve(path)).header("Accept-Language", "en-GB,en;q=0.9"));
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(home.resolve(path)).POST(BodyPublishers.ofString(form)));
    }

    static URI location(HttpResponse<?> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
