package cloud.indigos.keycloak.suspension.page;

import cloud.indigos.keycloak.core.rest.DayInWords;
import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import cloud.indigos.keycloak.suspension.standing.Standing;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A decision in the member's words, for pages and mails. Templates call its accessors: {@code decision.until()}.
 *
 * @param standing the standing's value, by which templates choose their texts
 * @param services names of the refused services
 * @param until last day in the member's language; null when open-ended
 * @param article number of the charter's article; null when none was named
 * @param contact whom to write to; null when the realm names nobody
 * @param erasure for a closed account the day from which it is erased, in the member's language; null for others
 */
public record DecisionText(
        String standing,
        List<String> services,
        String until,
        String reason,
        String article,
        String contact,
        String erasure) {

    /**
     * The decision in the language of the texts.
     *
     * @param since when it was taken, if that is known
     */
    public static DecisionText of(
            StandingState state, Optional<Instant> since, SuspensionSettings settings, Texts texts) {
        return new DecisionText(
                state.standing().value(),
                state.services().stream()
                        .map(service -> serviceName(service, texts))
                        .toList(),
                state.until().map(day -> DayInWords.of(day, texts.locale())).orElse(null),
                state.reason().orElse(null),
                state.article().orElse(null),
                settings.contact().orElse(null),
                since.filter(at -> state.standing() == Standing.CLOSED)
                        .map(at -> DayInWords.of(erasure(at, settings), texts.locale()))
                        .orElse(null));
    }

    private static LocalDate erasure(Instant closed, SuspensionSettings settings) {
        return closed.atZone(settings.zone()).toLocalDate().plusDays(settings.erasureDays());
    }

    /** The realm's own name of the service if its texts have one, else the id. */
    private static String serviceName(String service, Texts texts) {
        String key = "indigosService." + service;
        String name = texts.get(key);
        return Optional.of(name).filter(text -> !text.equals(key)).orElse(service);
    }
}
