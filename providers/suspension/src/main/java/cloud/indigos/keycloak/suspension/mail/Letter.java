package cloud.indigos.keycloak.suspension.mail;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import java.util.Optional;

/**
 * One mail to write about a decision, as the outbox keeps it.
 *
 * @param variant which text: what {@link Change} says, or {@code answered}
 */
record Letter(String variant, String address) {

    private static final char SEPARATOR = ' ';

    /** Which text tells the member of an entry of the ledger; empty for one that tells nothing new. */
    static Optional<String> variant(Decision decision, Optional<Decision> previous) {
        return new Change(decision, previous).variant();
    }

    String toPayload() {
        return variant + SEPARATOR + address;
    }

    static Letter fromPayload(String payload) {
        int end = payload.indexOf(SEPARATOR);
        return new Letter(payload.substring(0, end), payload.substring(end + 1));
    }
}
