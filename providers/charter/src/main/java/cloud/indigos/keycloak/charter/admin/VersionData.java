package cloud.indigos.keycloak.charter.admin;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.draft.Draft;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A version in the admin API; times in ISO 8601, {@code texts} by language and only where one version is asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionData(
        int number,
        String kind,
        String state,
        String published,
        @JsonProperty("enforced_from") String enforcedFrom,
        int revision,
        List<String> languages,
        Map<String, TextData> texts) {

    /** A text in the admin API. */
    public record TextData(String title, String summary, String text, String sha256) {

        static TextData of(CharterText text) {
            return new TextData(text.title(), text.summary(), text.markdown(), text.sha256());
        }
    }

    static VersionData brief(Draft draft, CharterTimeline timeline, Instant now) {
        return of(draft, timeline, now, null);
    }

    static VersionData full(Draft draft, CharterTimeline timeline, Instant now) {
        Map<String, TextData> texts = new LinkedHashMap<>();
        draft.texts().forEach(text -> texts.put(text.language(), TextData.of(text)));
        return of(draft, timeline, now, texts);
    }

    private static VersionData of(Draft draft, CharterTimeline timeline, Instant now, Map<String, TextData> texts) {
        return new VersionData(
                draft.number(),
                draft.kind().name().toLowerCase(Locale.ROOT),
                state(draft, timeline, now),
                text(draft.published()),
                text(draft.enforcedFrom()),
                draft.revision(),
                draft.texts().stream().map(CharterText::language).toList(),
                texts);
    }

    private static String state(Draft draft, CharterTimeline timeline, Instant now) {
        if (!draft.isPublished()) {
            return "draft";
        }
        int inForce = timeline.inForce(now).map(CharterVersion::number).orElse(0);
        if (draft.number() == inForce) {
            return "in_force";
        }
        return draft.number() < inForce ? "past" : "upcoming";
    }

    private static String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse(null);
    }
}
