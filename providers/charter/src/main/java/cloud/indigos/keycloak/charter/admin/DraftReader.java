package cloud.indigos.keycloak.charter.admin;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.draft.Draft;
import cloud.indigos.keycloak.charter.draft.TextRules;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** Turns what an administrator sends into a draft, or says what is wrong with it. */
final class DraftReader {

    /** Keycloak's own language when a realm has none. */
    private static final String KEYCLOAK_DEFAULT = "en";

    private final Administration administration;

    DraftReader(Administration administration) {
        this.administration = administration;
    }

    Draft read(int number, int revision, VersionInput input) {
        CharterVersion.Kind kind =
                input.parsedKind().orElseThrow(() -> administration.errors().badRequest("indigosCharterErrorKind"));
        List<CharterText> texts =
                input.parsedTexts().stream().map(this::checked).toList();
        return new Draft(number, kind, Optional.empty(), instant(input.enforcedFrom()), revision, ordered(texts));
    }

    /** Returns the text as it is, when it may be kept. */
    CharterText checked(CharterText text) {
        new TextRules(languages()).refusal(text).ifPresent(refusal -> {
            throw administration.refused(Response.Status.BAD_REQUEST, refusal);
        });
        return text;
    }

    /** The realm's own language first: it is the one for readers of any other. */
    List<CharterText> ordered(List<CharterText> texts) {
        String first = defaultLanguage(administration.realm());
        return texts.stream()
                .sorted(Comparator.comparing(text -> !text.language().equals(first)))
                .toList();
    }

    /** In whole seconds. */
    Optional<Instant> instant(String text) {
        try {
            return VersionInput.instant(text).map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeParseException e) {
            throw administration.errors().badRequest("indigosCharterErrorInstant", text);
        }
    }

    static String defaultLanguage(RealmModel realm) {
        return realm.getDefaultLocale() == null ? KEYCLOAK_DEFAULT : realm.getDefaultLocale();
    }

    private Set<String> languages() {
        return Stream.concat(
                        administration.realm().getSupportedLocalesStream(),
                        Stream.of(defaultLanguage(administration.realm())))
                .collect(Collectors.toSet());
    }
}
