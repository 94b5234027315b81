package cloud.indigos.keycloak.password.estimate;

import java.util.List;

/**
 * How hard a password is to guess for an attacker who knows the words, the habits and the member.
 *
 * @param bits the base-2 logarithm of the guesses
 * @param parts the cheapest way, in order: the reason for {@code bits}
 */
public record Estimate(double bits, List<Part> parts) {

    public Estimate {
        parts = List.copyOf(parts);
    }

    /** The same, found only after so many more guesses. */
    Estimate plus(double more) {
        return new Estimate(bits + more, parts);
    }
}
