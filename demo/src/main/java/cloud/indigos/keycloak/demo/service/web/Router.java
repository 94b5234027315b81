package cloud.indigos.keycloak.demo.service.web;

import cloud.indigos.keycloak.demo.service.provider.ProviderUnavailableException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.TreeMap;

/** Finds who answers a request, and answers itself when nobody can. */
final class Router implements HttpHandler {

    /** Answers one kind of request. */
    interface Answer {
        void to(Exchange exchange) throws IOException, ProviderUnavailableException;
    }

    private static final Logger LOG = System.getLogger(Router.class.getName());

    private final Map<String, Map<String, Answer>> byPath = new TreeMap<>();
    private final SecurityHeaders securityHeaders;
    private final boolean secure;

    Router(SecurityHeaders securityHeaders, boolean secure) {
        this.securityHeaders = securityHeaders;
        this.secure = secure;
    }

    Router get(String path, Answer answer) {
        return add("GET", path, answer).add("HEAD", path, answer);
    }

    Router post(String path, Answer answer) {
        return add("POST", path, answer);
    }

    private Router add(String method, String path, Answer answer) {
        byPath.computeIfAbsent(path, key -> new TreeMap<>()).put(method, answer);
        return this;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            Exchange exchange = new Exchange(http, secure);
            securityHeaders.addTo(exchange.headers());
            answer(exchange);
        }
    }

    private void answer(Exchange exchange) throws IOException {
        try {
            find(exchange).to(exchange);
        } catch (ProviderUnavailableException e) {
            LOG.log(Level.WARNING, e.getMessage());
            exchange.html(503, Layout.message(exchange.texts(), "unavailable", "again", "/"));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Cannot answer " + exchange.method() + " " + exchange.path(), e);
            exchange.html(500, Layout.message(exchange.texts(), "error", "back", "/"));
        }
    }

    private Answer find(Exchange exchange) {
        Map<String, Answer> byMethod = byPath.getOrDefault(exchange.path(), Map.of());
        if (byMethod.isEmpty()) {
            return unknown -> unknown.html(404, Layout.message(unknown.texts(), "missing", "back", "/"));
        }
        return byMethod.getOrDefault(exchange.method(), refused -> {
            refused.headers().set("Allow", String.join(", ", byMethod.keySet()));
            refused.empty(405);
        });
    }
}
