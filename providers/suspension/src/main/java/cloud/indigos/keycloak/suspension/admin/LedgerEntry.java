package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.suspension.answer.Answer;
import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An entry of the ledger in the admin API.
 *
 * @param at in ISO 8601
 * @param actor left out for the server itself
 * @param before left out for a member's first entry
 * @param annuls the entry that this one declares to have been wrong
 * @param annulledBy the entry that declares this one to have been wrong
 * @param answer what the member answered to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LedgerEntry(
        String id,
        int number,
        String at,
        String kind,
        Person actor,
        State before,
        State after,
        String annuls,
        @JsonProperty("annulled_by") String annulledBy,
        String answer) {

    /** Who did it, by the name of that time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(String realm, String id, String username) {

        static Person of(Actor actor) {
            return actor.isServer() ? null : new Person(actor.realmId(), actor.userId(), actor.name());
        }
    }

    /** What held; {@code enabled} is Keycloak's own switch. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String standing,
            List<String> services,
            String until,
            String reason,
            String article,
            String urgent,
            boolean enabled) {

        static State of(StandingState state, boolean enabled) {
            return new State(
                    state.standing().value(),
                    List.copyOf(state.services()),
                    state.until().map(LocalDate::toString).orElse(null),
                    state.reason().orElse(null),
                    state.article().orElse(null),
                    state.urgency().value(),
                    enabled);
        }

        static State of(Decision decision) {
            return of(decision.state(), decision.enabled());
        }
    }

    static LedgerEntry of(
            Decision decision, Optional<Decision> before, Optional<Decision> annulment, Optional<Answer> answer) {
        return new LedgerEntry(
                decision.id(),
                decision.number(),
                decision.at().toString(),
                kind(decision),
                Person.of(decision.actor()),
                before.map(State::of).orElse(null),
                State.of(decision),
                decision.annuls().orElse(null),
                annulment.map(Decision::id).orElse(null),
                answer.map(Answer::text).orElse(null));
    }

    static String kind(Decision decision) {
        return decision.kind().name().toLowerCase(Locale.ROOT);
    }
}
