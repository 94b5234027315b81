package cloud.indigos.keycloak.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that has never been here: signs in by the forms and gets the tokens for the code. */
final class MemberBrowser {

    private static final Pattern FORM_ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    private static final Pattern WAY_ON = Pattern.compile("id=\"indigos-charter-(accept|continue)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final BenchServer server;

    MemberBrowser(BenchServer server) {
        this.server = server;
    }

    /** From the authorization request to the tokens, over the pages of the charter that are shown. */
    JsonNode signIn(String username) {
        HttpResponse<String> form = exchange(Web.get(server.realmUrl() + "/protocol/openid-connect/auth?"
                + Web.encode(Map.of(
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "client_id",
                        BenchRealm.CLIENT,
                        "redirect_uri",
                        BenchRealm.CALLBACK))));
        HttpResponse<String> answer = submit(form, Map.of("username", username, "password", BenchRealm.PASSWORD));
        while (!location(answer).startsWith(BenchRealm.CALLBACK)) {
            answer = answer.statusCode() == 302 ? exchange(Web.get(location(answer))) : goOn(answer);
        }
        return tokens(location(answer));
    }

    private JsonNode tokens(String callback) {
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(callback);
        if (!code.find()) {
            throw new IllegalStateException("No code in " + callback);
        }
        return Web.read(Web.send(
                Web.form(
                        server.realmUrl() + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code.group(1),
                                "redirect_uri",
                                BenchRealm.CALLBACK,
                                "client_id",
                                BenchRealm.CLIENT,
                                "client_secret",
                                BenchRealm.SECRET)),
                200));
    }

    private HttpResponse<String> goOn(HttpResponse<String> page) {
        Matcher wayOn = WAY_ON.matcher(page.body());
        if (!wayOn.find()) {
            throw new IllegalStateException("Not signed in at " + page.uri() + ": " + page.body());
        }
        return submit(page, Map.of(wayOn.group(1), "true"));
    }

    private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>();
        HIDDEN.matcher(page.body()).results().forEach(field -> form.put(field.group(1), field.group(2)));
        form.putAll(fields);
        return exchange(Web.form(action(page), form));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = Web.send(request);
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return response;
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(target -> response.uri().resolve(target).toString())
                .orElse("");
    }

    private static String action(HttpResponse<String> page) {
        Matcher matcher = FORM_ACTION.matcher(page.body());
        if (!matcher.find()) {
            throw new IllegalStateException("No form at " + page.uri() + ": " + page.body());
        }
        return URI.create(page.uri().toString())
                .resolve(matcher.group(1).replace("&amp;", "&"))
                .toString();
    }
}
