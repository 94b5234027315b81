package cloud.indigos.keycloak.password.policy;

import java.util.List;

/**
 * What there is to say about a password.
 *
 * @param faults everything that is wrong with it; empty when it is good
 * @param bits guesses it takes by our estimate, as a power of 2
 * @param needed guesses it must take, as a power of 2
 */
public record Review(List<Fault> faults, double bits, int needed) {

    private static final double BITS_PER_WORD = 10;

    public Review {
        faults = List.copyOf(faults);
    }

    public boolean isAccepted() {
        return faults.isEmpty();
    }

    /** The same, refused for being the current password with another end. */
    public Review asLikeTheCurrentOne() {
        return new Review(List.of(Fault.of("indigosPasswordCurrent")), bits, needed);
    }

    /** How many more common words would do, at least one. */
    int missingWords() {
        return Math.max(1, (int) Math.ceil((needed - bits) / BITS_PER_WORD));
    }
}
