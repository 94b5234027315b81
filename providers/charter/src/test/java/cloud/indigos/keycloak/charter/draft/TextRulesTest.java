package cloud.indigos.keycloak.charter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.text.BundledCharter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    private static final TextRules RULES = new TextRules(Set.of("fr", "en"));

    @Test
    void theBundledTextsMayBeKept() {
        assertThat(BundledCharter.firstVersion())
                .allSatisfy(text -> assertThat(RULES.refusal(text)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "de, Title, text, indigosCharterErrorLanguage",
        "fr, Title, '', indigosCharterErrorEmpty",
        "fr, Title, '  ', indigosCharterErrorEmpty",
        "fr, '', text, indigosCharterErrorTitle",
    })
    void whatIsMissingIsNamed(String language, String title, String markdown, String key) {
        assertRefused(new CharterText(language, title, "", markdown), key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <b>bold</b>",
                "![picture](https://elsewhere.example/x.png)",
                "[link](javascript:alert(1))",
                "**[link](JavaScript:alert(1))**",
                "[link](file:///etc/passwd)",
            })
    void whatAPageWouldLeaveOutIsRefusedInTextAndSummary(String markdown) {
        assertRefused(new CharterText("fr", "Titre", "", markdown), "indigosCharterErrorHtml");
        assertRefused(new CharterText("fr", "Titre", markdown, "texte"), "indigosCharterErrorHtml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a](https://example.org)", "[a](mailto:a@example.org)", "[a](tel:+33123456789)", "1 < 2"})
    void harmlessMarkdownIsKept(String markdown) {
        assertThat(RULES.refusal(new CharterText("fr", "Titre", markdown, markdown)))
                .isEmpty();
    }

    @Test
    void aTextMayBe200KilobytesLong() {
        String longest = "é".repeat(100_000);

        assertThat(RULES.refusal(new CharterText("fr", "Titre", "", longest))).isEmpty();
        assertRefused(new CharterText("fr", "Titre", "", longest + "e"), "indigosCharterErrorTooLong");
        assertRefused(new CharterText("fr", "Titre", longest + "e", "texte"), "indigosCharterErrorTooLong");
        assertRefused(new CharterText("fr", "T".repeat(256), "", "texte"), "indigosCharterErrorTitle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0000", "a\bb", "a\u001bb", "a\u007fb", "a\u0085b"})
    void aControlCharacterIsRefusedAtTheFieldThatHasIt(String value) {
        assertThat(RULES.refusal(new CharterText("fr", "Titre", "", value))).contains(control("text"));
        assertThat(RULES.refusal(new CharterText("fr", "Titre", value, "texte")))
                .contains(control("summary"));
        assertThat(RULES.refusal(new CharterText("fr", value, "", "texte"))).contains(control("title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "a\r\nb", "a\u00a0b", "a\u202fb"})
    void tabsLinesAndUnusualSpacesAreKept(String value) {
        assertThat(RULES.refusal(new CharterText("fr", "Titre", value, value))).isEmpty();
    }

    private static Refusal control(String field) {
        return Refusal.of("indigosCharterErrorControl", "fr", field);
    }

    private static void assertRefused(CharterText text, String key) {
        assertThat(RULES.refusal(text))
                .hasValueSatisfying(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
