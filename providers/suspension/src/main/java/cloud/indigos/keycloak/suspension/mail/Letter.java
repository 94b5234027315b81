package cloud.indigos.keycloak.suspension.mail;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import java.util.Optional;

/**
 * One mail to write about a decision, as the outbox keeps it.
 *
 * @param variant which text: a standing's value, {@code disabled}, {@code expired}, {@code annulled},
 *     {@code annulled_other} when another decision holds, {@code reported}
 *     or {@code answered}
 */
record Letter(String variant, String address) {

    private static final char SEPARATOR = ' ';

    /** Which text tells the member of an entry of the ledger; empty for one that tells nothing new. */
    static Optional<String> variant(Decision decision, Optional<Decision> previous) {
        if (decision.kind() == Kind.REPORTED) {
            return Optional.of("reported");
        }
        if (!decision.kind().isDecision()) {
            return Optional.empty();
        }
        if (!decision.enabled()) {
            return wasJustSwitchedOff(decision, previous) ? Optional.of("disabled") : Optional.empty();
        }
        return Optional.of(
                switch (decision.kind()) {
                    case EXPIRED -> "expired";
                    case ANNULLED -> decision.state().isActive() ? "annulled" : "annulled_other";
                    default -> decision.state().standing().value();
                });
    }

    /** An account that was found off when the first look was taken may have been so for years. */
    private static boolean wasJustSwitchedOff(Decision decision, Optional<Decision> previous) {
        return previous.map(Decision::enabled).orElse(decision.kind() != Kind.OBSERVED);
    }

    String toPayload() {
        return variant + SEPARATOR + address;
    }

    static Letter fromPayload(String payload) {
        int end = payload.indexOf(SEPARATOR);
        return new Letter(payload.substring(0, end), payload.substring(end + 1));
    }
}
