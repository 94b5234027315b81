package cloud.indigos.keycloak.password.policy;

import java.io.Serializable;
import java.util.Set;

/**
 * What the administrator of a realm asked for.
 *
 * @param minLength fewest code points
 * @param maxLength most code points
 * @param guessBits fewest guesses by our estimate, as a power of 2
 * @param words folded words that are as good as the service's name
 */
public record PolicySettings(Profile profile, int minLength, int maxLength, int guessBits, Set<String> words)
        implements Serializable {

    public PolicySettings {
        words = Set.copyOf(words);
    }

    /** What a realm gets that says nothing more. */
    public static PolicySettings of(Profile profile) {
        return new PolicySettings(profile, profile.length(), MAX_LENGTH, profile.guessBits(), Set.of());
    }

    /** NIST asks for 64 at least; beyond some hundreds nothing is gained. */
    static final int MAX_LENGTH = 128;
}
