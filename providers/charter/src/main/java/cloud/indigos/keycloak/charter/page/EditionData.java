package cloud.indigos.keycloak.charter.page;

import cloud.indigos.keycloak.charter.CharterText;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.keycloak.util.JsonSerialization;

/** An edition in JSON; times in ISO 8601. */
public record EditionData(
        int number,
        String kind,
        String published,
        @JsonProperty("enforced_from") String enforcedFrom,
        String language,
        List<String> languages,
        String title,
        String summary,
        String sha256,
        String text) {

    String json() {
        try {
            return JsonSerialization.writeValueAsString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EditionData of(Edition edition) {
        return new EditionData(
                edition.version().number(),
                edition.version().kind().name().toLowerCase(Locale.ROOT),
                edition.version().published().toString(),
                edition.version().enforcedFrom().toString(),
                edition.text().language(),
                edition.texts().stream().map(CharterText::language).toList(),
                edition.text().title(),
                edition.text().summary(),
                edition.text().sha256(),
                edition.text().markdown());
    }
}
