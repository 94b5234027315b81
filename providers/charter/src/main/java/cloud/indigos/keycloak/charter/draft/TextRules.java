package cloud.indigos.keycloak.charter.draft;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.text.CharterMarkdown;
import cloud.indigos.keycloak.core.rest.ControlCharacters;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * What a text has to be.
 *
 * @param languages the tags the realm supports
 */
public record TextRules(Set<String> languages) {

    /** Longest text and longest summary, in bytes of UTF-8. */
    static final int LONGEST = 200_000;

    /** Longest title, in characters. */
    static final int LONGEST_TITLE = 255;

    public TextRules {
        languages = Set.copyOf(languages);
    }

    /** The first thing that is wrong; empty when the text may be kept. */
    public Optional<Refusal> refusal(CharterText text) {
        if (!languages.contains(text.language())) {
            return Optional.of(Refusal.of(
                    "indigosCharterErrorLanguage",
                    text.language(),
                    String.join(", ", languages.stream().sorted().toList())));
        }
        Optional<Refusal> control = control("text", text.markdown(), text)
                .or(() -> control("summary", text.summary(), text))
                .or(() -> control("title", text.title(), text));
        if (control.isPresent()) {
            return control;
        }
        if (text.markdown().isBlank()) {
            return Optional.of(Refusal.of("indigosCharterErrorEmpty", text.language()));
        }
        if (bytes(text.markdown()) > LONGEST || bytes(text.summary()) > LONGEST) {
            return Optional.of(Refusal.of("indigosCharterErrorTooLong", text.language(), LONGEST / 1000));
        }
        if (text.title().isBlank() || text.title().length() > LONGEST_TITLE) {
            return Optional.of(Refusal.of("indigosCharterErrorTitle", text.language(), LONGEST_TITLE));
        }
        if (CharterMarkdown.holdsWhatAPageLeavesOut(text.markdown())
                || CharterMarkdown.holdsWhatAPageLeavesOut(text.summary())) {
            return Optional.of(Refusal.of("indigosCharterErrorHtml", text.language()));
        }
        return Optional.empty();
    }

    /** No page shows them, and not every database keeps them. */
    private static Optional<Refusal> control(String field, String value, CharterText text) {
        return ControlCharacters.areIn(value)
                ? Optional.of(Refusal.of("indigosCharterErrorControl", text.language(), field))
                : Optional.empty();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
