package cloud.indigos.keycloak.tests.support.scriptless;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cookies of one host; those of two realms have the same names and are told apart by their paths. */
final class Cookies {

    private static final Pattern PATH = Pattern.compile("; *Path=([^;]+)", Pattern.CASE_INSENSITIVE);

    private record Key(String name, String path) {}

    /** A double click comes and goes twice at once. */
    private final Map<Key, String> values = new ConcurrentHashMap<>();

    void addTo(HttpRequest.Builder request) {
        URI address = request.copy().build().uri();
        String header = values.entrySet().stream()
                .filter(cookie -> address.getPath().startsWith(cookie.getKey().path()))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!header.isEmpty()) {
            request.header("Cookie", header);
        }
    }

    void keep(HttpHeaders headers) {
        headers.allValues("Set-Cookie").forEach(this::keep);
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        Matcher path = PATH.matcher(cookie);
        Key key = new Key(pair[0], path.find() ? path.group(1) : "/");
        if (cookie.contains("Max-Age=0") || pair[1].isEmpty()) {
            values.remove(key);
        } else {
            values.put(key, pair[1]);
        }
    }
}
