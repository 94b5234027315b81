package cloud.indigos.keycloak.demo.service.web;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.minidev.json.JSONObject;
import net.minidev.json.JSONStyle;

/** One request of a browser or of Keycloak, and its answer. */
final class Exchange {

    private static final int LARGEST_BODY_BYTES = 64 * 1024;

    private final HttpExchange http;
    private final boolean secure;

    Exchange(HttpExchange http, boolean secure) {
        this.http = http;
        this.secure = secure;
    }

    String method() {
        return http.getRequestMethod();
    }

    String path() {
        return http.getRequestURI().getPath();
    }

    Map<String, List<String>> parameters() {
        return URLUtils.parseParameters(http.getRequestURI().getRawQuery());
    }

    Texts texts() {
        return Texts.of(http.getRequestHeaders().getFirst("Accept-Language"));
    }

    Optional<String> cookie(String name) {
        String start = name + "=";
        return http.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(start))
                .map(cookie -> cookie.substring(start.length()))
                .findFirst();
    }

    /** A cookie for as long as the browser is open, out of reach of scripts and of other sites' forms. */
    void setCookie(String name, String value) {
        addCookie(name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax");
    }

    void dropCookie(String name) {
        addCookie(name + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }

    /** The body; empty when it is larger than anything this service takes. */
    Optional<String> body() throws IOException {
        try (InputStream body = http.getRequestBody()) {
            byte[] bytes = body.readNBytes(LARGEST_BODY_BYTES + 1);
            return bytes.length > LARGEST_BODY_BYTES
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    Headers headers() {
        return http.getResponseHeaders();
    }

    void html(int status, Html page) throws IOException {
        respond(status, "text/html; charset=utf-8", page.markup().getBytes(StandardCharsets.UTF_8));
    }

    void json(int status, Map<String, ?> value) throws IOException {
        String text = new JSONObject(value).toJSONString(JSONStyle.LT_COMPRESS);
        respond(status, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the browser elsewhere with a GET, whatever this request was. */
    void redirect(URI destination) throws IOException {
        headers().set("Location", destination.toString());
        empty(303);
    }

    void empty(int status) throws IOException {
        http.sendResponseHeaders(status, -1);
    }

    void respond(int status, String type, byte[] body) throws IOException {
        headers().set("Content-Type", type);
        if (method().equals("HEAD")) {
            headers().set("Content-Length", String.valueOf(body.length));
            empty(status);
            return;
        }
        http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        http.getResponseBody().write(body);
    }

    private void addCookie(String cookie) {
        headers().add("Set-Cookie", secure ? cookie + "; Secure" : cookie);
    }
}
