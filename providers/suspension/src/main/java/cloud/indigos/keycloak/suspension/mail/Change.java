package cloud.indigos.keycloak.suspension.mail;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.standing.Standing;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.util.Optional;

/**
 * What an entry of the ledger changes for the member: an end gives back what was refused, and no more than that.
 *
 * @param before the entry before it
 */
record Change(Decision decision, Optional<Decision> before) {

    /** A mail to somebody whom Keycloak's own switch locks out: promises no sign-in, and no page there. */
    private static final String OFF = "_off";

    /** A milder decision, or the switch, lets somebody in again who was locked out. */
    private static final String REOPENED = "_reopened";

    /** Which text tells of it; empty when there is nothing new to tell. */
    Optional<String> variant() {
        if (decision.kind() == Kind.REPORTED) {
            return Optional.of("reported");
        }
        if (!decision.kind().isDecision()) {
            return Optional.empty();
        }
        if (decision.kind() != Kind.ANNULLED && decision.state().equals(stateBefore())) {
            return bySwitch();
        }
        return Optional.of(decision.state().isActive() ? end() : beginning());
    }

    private Optional<String> bySwitch() {
        if (!isSwitchMoved()) {
            return Optional.empty();
        }
        if (!decision.enabled()) {
            return Optional.of("disabled");
        }
        Standing standing = decision.state().standing();
        return Optional.of(standing.refusesAccount() ? standing.value() : "enabled");
    }

    /** An account that was found off when the first look was taken may have been so for years. */
    private boolean isSwitchMoved() {
        return before.map(entry -> entry.enabled() != decision.enabled()).orElse(decision.kind() != Kind.OBSERVED);
    }

    private String beginning() {
        if (decision.kind() == Kind.ANNULLED) {
            return decision.enabled() ? "annulled_other" : "annulled_other" + OFF;
        }
        String text = decision.state().standing().value();
        if (!decision.enabled()) {
            return text + OFF;
        }
        return isLetIn() ? text + REOPENED : text;
    }

    private boolean isLetIn() {
        return before.filter(entry -> entry.refusal().wholeAccount()).isPresent()
                && !decision.refusal().wholeAccount();
    }

    private String end() {
        String text = switch (decision.kind()) {
            case EXPIRED -> "expired";
            case ANNULLED -> "annulled";
            default -> "active";
        };
        return text + (decision.enabled() ? ended() : OFF);
    }

    /** Only who was locked out is let in again. */
    private String ended() {
        if (isLetIn()) {
            return "";
        }
        return switch (stateBefore().standing()) {
            case WARNED -> "_warned";
            case RESTRICTED -> "_restricted";
            case ACTIVE -> "_ended";
            case SUSPENDED, CLOSED -> "";
        };
    }

    private StandingState stateBefore() {
        return before.map(Decision::state).orElseGet(StandingState::active);
    }
}
