package cloud.indigos.keycloak.charter.draft;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.CharterVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * What a draft has to be to become a version: members must be able to read it, and numbers apply in their order.
 *
 * @param published what is published already
 * @param defaultLanguage in which every version has to exist
 */
public record PublicationRules(CharterTimeline published, String defaultLanguage) {

    /** The first thing that is wrong; empty when the draft may be published now. */
    public Optional<Refusal> refusal(Draft draft, Instant enforcedFrom, Instant now) {
        Optional<CharterVersion> last = published.versions().stream().reduce((earlier, later) -> later);
        if (last.isPresent() && draft.number() <= last.get().number()) {
            return Optional.of(Refusal.of(
                    "indigosCharterErrorOldNumber", draft.number(), last.get().number()));
        }
        if (enforcedFrom.isBefore(now)) {
            return Optional.of(Refusal.of("indigosCharterErrorEnforcedBeforePublished"));
        }
        if (last.isPresent() && enforcedFrom.isBefore(last.get().enforcedFrom())) {
            return Optional.of(Refusal.of(
                    "indigosCharterErrorEnforcedBeforeLast",
                    last.get().number(),
                    last.get().enforcedFrom().toString()));
        }
        if (draft.text(defaultLanguage).isEmpty()) {
            return Optional.of(Refusal.of("indigosCharterErrorNoDefaultText", defaultLanguage));
        }
        return draft.texts().stream()
                .flatMap(text -> refusal(text, draft.number()).stream())
                .findFirst();
    }

    /** The same for one text of the version of that number, also for a language that is added once it is published. */
    public Optional<Refusal> refusal(CharterText text, int number) {
        boolean hasOneBefore = published.versions().stream().anyMatch(version -> version.number() < number);
        return hasOneBefore && text.summary().isBlank()
                ? Optional.of(Refusal.of("indigosCharterErrorNoSummary", text.language()))
                : Optional.empty();
    }
}
