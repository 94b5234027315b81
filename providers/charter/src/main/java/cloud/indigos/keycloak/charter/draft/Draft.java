package cloud.indigos.keycloak.charter.draft;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version as administrators see it, published or not yet.
 *
 * @param published empty for a draft
 * @param enforcedFrom may be empty in a draft
 * @param revision counts the changes of a draft
 * @param texts in their order, the fallback first
 */
public record Draft(
        int number,
        CharterVersion.Kind kind,
        Optional<Instant> published,
        Optional<Instant> enforcedFrom,
        int revision,
        List<CharterText> texts) {

    public Draft {
        texts = List.copyOf(texts);
    }

    public boolean isPublished() {
        return published.isPresent();
    }

    public Optional<CharterText> text(String language) {
        return texts.stream()
                .filter(text -> text.language().equalsIgnoreCase(language))
                .findFirst();
    }
}
