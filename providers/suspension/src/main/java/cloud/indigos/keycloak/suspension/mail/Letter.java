package cloud.indigos.keycloak.suspension.mail;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * One mail to write about a decision, as the outbox keeps it. Where it goes is not kept: an address may be corrected
 * while the mail waits.
 *
 * @param variant which text: what {@link Change} says, or {@code answered}
 * @param reached the addresses that have it already, when others have not
 */
record Letter(String variant, List<String> reached) {

    private static final String SEPARATOR = "\n";

    /** One that nobody has yet. */
    Letter(String variant) {
        this(variant, List.of());
    }

    /** Those of a member's addresses it still has to go to. */
    List<String> missing(Collection<String> addresses) {
        return addresses.stream().filter(address -> !reached.contains(address)).toList();
    }

    /** The same once this address has it. */
    Letter reaching(String address) {
        return new Letter(
                variant, Stream.concat(reached.stream(), Stream.of(address)).toList());
    }

    String toPayload() {
        return String.join(
                SEPARATOR, Stream.concat(Stream.of(variant), reached.stream()).toList());
    }

    static Letter fromPayload(String payload) {
        List<String> lines = List.of(payload.split(SEPARATOR));
        return new Letter(lines.get(0), lines.subList(1, lines.size()));
    }
}
