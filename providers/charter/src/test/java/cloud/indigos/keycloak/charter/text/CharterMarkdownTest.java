package cloud.indigos.keycloak.charter.text;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.charter.CharterText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharterMarkdownTest {

    static List<CharterText> bundled() {
        return BundledCharter.firstVersion();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void theFirstVersionHas13Articles(CharterText text) {
        CharterDocument document = CharterMarkdown.render(text.markdown());

        assertThat(document.title()).isEqualTo(text.title()).isNotBlank();
        assertThat(document.html()).doesNotContain("<h1", text.title());
        assertThat(document.sections()).hasSize(13);
        assertThat(document.sections()).extracting(CharterDocument.Section::id).startsWith("article-1", "article-2");
        assertThat(document.html()).contains("<h2 id=\"article-13\">");
    }

    @Test
    void theFrenchTextComesFirst() {
        assertThat(bundled()).extracting(CharterText::language).containsExactly("fr", "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[a](javascript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "![picture](https://elsewhere.example/x.png)",
                "<a href=\"https://x\" onclick=\"alert(1)\">a</a>",
                "<iframe src=\"https://x\"></iframe>",
            })
    void nothingActiveAndNothingFromElsewhereReachesThePage(String markdown) {
        assertThat(CharterMarkdown.render(markdown).html())
                .doesNotContain("<script", "<img", "<iframe", "href=\"javascript", "href=\"data", "onclick=\"");
    }

    @Test
    void listsEmphasisAndLinksStay() {
        assertThat(CharterMarkdown.render("- **a** *b* [c](https://example.org/) <m@example.org>")
                        .html())
                .contains("<li>", "<strong>a</strong>", "<em>b</em>", "href=\"https://example.org/\"", "mailto:");
    }

    @Test
    void everyHeadingHasAnIdOfItsOwn() {
        CharterDocument document = CharterMarkdown.render("## Été\n\n## Ete\n\n## 2. Deux\n\n### 2 Deux bis\n");

        assertThat(document.sections())
                .extracting(CharterDocument.Section::id)
                .containsExactly("section-ete", "section-ete-2", "article-2");
        assertThat(document.html()).contains("<h3 id=\"article-2-2\">");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ## 7. Messagerie ##                  | <p><strong>7. Messagerie</strong></p>
            Un *mot*.                            | <p>Un <em>mot</em>.</p>
            - Un point                           | <ul><li>Un point</li></ul>
            "    - Un point de ce point"         | <ul><li>Un point de ce point</li></ul>
            "      qui continue"                 | <p>qui continue</p>
            "   ## 7. Messagerie"                | <p><strong>7. Messagerie</strong></p>
            <script>alert(1)</script>            | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
            """)
    void aLineOnItsOwnHasNoHeadingAndNoIdOfThePage(String markdown, String html) {
        assertThat(CharterMarkdown.line(markdown).replace("\n", "")).isEqualTo(html);
    }

    @Test
    void aHeadingIsKnownByItsWords() {
        assertThat(CharterMarkdown.heading("## 7. Messagerie")).hasValue("7. Messagerie");
        assertThat(CharterMarkdown.heading("#hashtag")).isEmpty();
        assertThat(CharterMarkdown.heading("A line")).isEmpty();
    }
}
