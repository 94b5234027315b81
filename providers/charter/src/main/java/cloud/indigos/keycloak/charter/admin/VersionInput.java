package cloud.indigos.keycloak.charter.admin;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.text.CharterMarkdown;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A draft as an administrator sends it. What the server tells about a version and nobody can set is ignored, so that
 * what was read can be sent back.
 *
 * @param number the next free one when left out
 * @param kind {@code major} or {@code minor}
 * @param enforcedFrom ISO 8601 with an offset; left out, the draft has no date yet
 * @param texts by language
 */
@JsonIgnoreProperties({"state", "published", "revision", "languages"})
public record VersionInput(
        Integer number,
        String kind,
        @JsonProperty("enforced_from") String enforcedFrom,
        Map<String, TextInput> texts) {

    /**
     * A text as an administrator sends it.
     *
     * @param title the first-level heading of the text when left out
     */
    @JsonIgnoreProperties("sha256")
    public record TextInput(String title, String summary, String text) {

        CharterText as(String language) {
            String markdown = text == null ? "" : text;
            return new CharterText(
                    language,
                    title == null ? CharterMarkdown.render(markdown).title() : title.strip(),
                    summary == null ? "" : summary,
                    markdown);
        }
    }

    /** Empty when it is neither of the two. */
    Optional<CharterVersion.Kind> parsedKind() {
        return Stream.of(CharterVersion.Kind.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst();
    }

    List<CharterText> parsedTexts() {
        return texts == null
                ? List.of()
                : texts.entrySet().stream()
                        .map(entry -> (entry.getValue() == null ? new TextInput(null, null, null) : entry.getValue())
                                .as(entry.getKey()))
                        .toList();
    }

    /**
     * Reads ISO 8601 with an offset; empty for a missing or blank text.
     *
     * @throws DateTimeParseException when it is something else
     */
    static Optional<Instant> instant(String text) {
        return Optional.ofNullable(text)
                .filter(value -> !value.isBlank())
                .map(value -> OffsetDateTime.parse(value).toInstant());
    }
}
