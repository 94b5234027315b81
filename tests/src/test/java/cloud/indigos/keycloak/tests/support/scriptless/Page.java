package cloud.indigos.keycloak.tests.support.scriptless;

import cloud.indigos.keycloak.tests.support.TestClient;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a browser shows, or the address of the service it was sent back to. */
public record Page(Browser browser, int status, String address, HttpHeaders headers, String html) {

    private static final Pattern FORM_ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

    private static final Pattern SAML_RESPONSE =
            Pattern.compile("name=\"SAMLResponse\" value=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);

    public boolean isAtService() {
        return address.startsWith(TestClient.CALLBACK);
    }

    /** A parameter with which Keycloak sent the browser back to the service; null when there is none. */
    public String parameter(String name) {
        return Stream.of(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair[0].equals(name))
                .map(pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
    }

    /** What a SAML service is sent by this page's form; empty when it has none for it. */
    public Optional<String> samlResponse() {
        return SAML_RESPONSE
                .matcher(html)
                .results()
                .map(found -> new String(Base64.getDecoder().decode(found.group(1)), StandardCharsets.UTF_8))
                .findFirst();
    }

    public boolean isCharter() {
        return html.contains("id=\"indigos-charter-accept\"");
    }

    public boolean isExplanation() {
        return html.contains("id=\"indigos-charter-declined\"");
    }

    public long articles() {
        return Pattern.compile("<h2 id=\"article-").matcher(html).results().count();
    }

    /** Presses the button of that name. */
    public Page press(String button) {
        return submit(button, "true");
    }

    /** Sends the page's form with its hidden fields and these, names and values by turns. */
    public Page submit(String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        HIDDEN.matcher(html).results().forEach(field -> form.put(field.group(1), field.group(2)));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return browser.send(action(), form);
    }

    /** Chooses another language in the page's list. */
    public Page in(String language) {
        String link = Pattern.compile("value=\"([^\"]*kc_locale=" + language + "[^\"]*)\"")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .map(match -> match.substring("value=\"".length(), match.length() - 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link to " + language + " in " + html));
        return browser.open(URI.create(address).resolve(plain(link)).toString());
    }

    /** Keycloak's script takes the code of the last form out of the address that a browser shows. */
    public Page reload() {
        return browser.open(address.replaceAll("session_code=[^&]*&?", ""));
    }

    private String action() {
        Matcher matcher = FORM_ACTION.matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("No form at " + address + ": " + html);
        }
        return URI.create(address).resolve(plain(matcher.group(1))).toString();
    }

    private static String plain(String attribute) {
        return attribute.replace("&amp;", "&");
    }
}
