package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.suspension.answer.Answer;
import cloud.indigos.keycloak.suspension.effect.WaitingEffect;
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
 * @param effects what is still to be told to services and people about it, or could not be; left out when all is done
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
        String answer,
        List<Effect> effects) {

    /**
     * What the outbox holds.
     *
     * @param state {@code pending} or {@code failed}
     * @param due when it is tried next, or was given up, in ISO 8601
     * @param problem a short code; left out before the first attempt
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Effect(String id, String kind, String state, int attempts, String due, String problem) {

        static Effect of(WaitingEffect effect) {
            return new Effect(
                    effect.id(),
                    effect.kind(),
                    effect.state().name().toLowerCase(Locale.ROOT),
                    effect.attempts(),
                    effect.due().toString(),
                    effect.problem().orElse(null));
        }
    }

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
            Decision decision,
            Optional<Decision> before,
            Optional<Decision> annulment,
            Optional<Answer> answer,
            List<WaitingEffect> effects) {
        return new LedgerEntry(
                decision.id(),
                decision.number(),
                decision.at().toString(),
                decision.kind().value(),
                Person.of(decision.actor()),
                before.map(State::of).orElse(null),
                State.of(decision),
                decision.annuls().orElse(null),
                annulment.map(Decision::id).orElse(null),
                answer.map(Answer::text).orElse(null),
                effects.isEmpty() ? null : effects.stream().map(Effect::of).toList());
    }
}
