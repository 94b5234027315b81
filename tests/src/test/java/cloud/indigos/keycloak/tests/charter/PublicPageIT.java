package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Http;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** The charter for anybody, at {@code /realms/{realm}/indigos/charter}. */
@KeycloakIntegrationTest
class PublicPageIT {

    @InjectRealm(config = CharterRealm.class)
    ManagedRealm realm;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html        | text/html;charset=utf-8
            */*              | text/html;charset=utf-8
            text/markdown    | text/markdown;charset=utf-8
            application/json | application/json;charset=utf-8
            """)
    void thereIsAFormForEveryReader(String accept, String type) {
        Answer answer = get("", "Accept", accept);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.body()).contains("13. Principe général");
    }

    @Test
    void theJsonProvesItsText() throws Exception {
        JsonNode json = get("", "Accept", "application/json").json();
        String markdown = get("", "Accept", "text/markdown").body();

        assertThat(json.get("text").asText()).isEqualTo(markdown);
        assertThat(json.get("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(markdown.getBytes(StandardCharsets.UTF_8))));
        assertThat(json.get("number").asInt()).isEqualTo(1);
        assertThat(json.get("kind").asText()).isEqualTo("major");
        assertThat(json.get("languages")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"'', fr, fr", "'', en-GB, en", "'', de, fr", "?ui_locales=en, fr, en", "?ui_locales=de%20en, fr, en"})
    void theReaderChoosesTheLanguage(String query, String acceptLanguage, String language) {
        Answer answer = get(query, "Accept", "text/html", "Accept-Language", acceptLanguage);

        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(answer.body()).contains("<h1 lang=\"" + language + "\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/markdown", "application/json"})
    void whatHasNotChangedIsNotSentAgain(String accept) {
        String tag = get("", "Accept", accept).headers().firstValue("ETag").orElseThrow();

        assertThat(get("", "Accept", accept, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(get("?ui_locales=en", "Accept", accept, "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void theViewOfChangesIsNotSentAgainEither() {
        String changes = "/versions/1/changes?from=1";
        String tag = get(changes).headers().firstValue("ETag").orElseThrow();

        assertThat(get(changes, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(get(changes + "&ui_locales=en", "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void aCacheAsksAgainAfterAMinuteAndKeepsLanguagesAndFormsApart() {
        Answer answer = get("");

        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=60", "must-revalidate");
        assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept, Accept-Language"));
    }

    @Test
    void everythingThePageLoadsIsThere() {
        String page = get("", "Accept", "text/html").body();

        List<String> loaded = Pattern.compile("<link rel=\"\\w+\" href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(loaded).anyMatch(address -> address.contains("/img/")).anyMatch(address -> address.endsWith(".css"));
        assertThat(loaded)
                .allSatisfy(address -> assertThat(Http.send(
                                        "GET",
                                        URI.create(realm.getBaseUrl())
                                                .resolve(address)
                                                .toString(),
                                        r -> r)
                                .status())
                        .as(address)
                        .isEqualTo(200));
    }

    @Test
    void thePageRunsNoScriptAndLoadsNothingFromElsewhere() {
        Answer answer = get("", "Accept", "text/html");

        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("X-Frame-Options")).isPresent();
        assertThat(answer.body())
                .contains("default-src 'none'")
                .doesNotContain("<script", "<img", "style=\"")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @Test
    void aRealmWithoutADisplayNameIsCalledByItsName() {
        realm.updateWithCleanup(config -> config.displayName(""));

        assertThat(get("", "Accept", "text/html").body()).contains(" – " + realm.getName() + "</title>");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(get("/versions/1").status()).isEqualTo(200);
        assertThat(get("/versions/9").status()).isEqualTo(404);
        assertThat(get("/versions/one").status()).isEqualTo(404);
        assertThat(get("", "Accept", "image/png").status()).isEqualTo(406);
    }

    private Answer get(String path, String... headers) {
        return Http.send("GET", realm.getBaseUrl() + "/indigos/charter" + path, request -> {
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return request;
        });
    }
}
