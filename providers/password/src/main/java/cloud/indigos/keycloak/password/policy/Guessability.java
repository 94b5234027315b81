package cloud.indigos.keycloak.password.policy;

import java.util.List;
import org.passay.RuleResult;
import org.passay.RuleResultDetail;
import org.passay.RuleResultMetadata;

/**
 * How soon a password is guessed, as the result of a rule and in figures.
 *
 * @param bits guesses it takes by our estimate, as a power of 2
 * @param needed guesses it must take, as a power of 2
 * @param faults why it is guessed too soon; empty when it is not
 */
record Guessability(double bits, int needed, List<Fault> faults) implements RuleResult {

    Guessability {
        faults = List.copyOf(faults);
    }

    @Override
    public boolean isValid() {
        return faults.isEmpty();
    }

    @Override
    public List<RuleResultDetail> getDetails() {
        return Details.of(faults);
    }

    @Override
    public RuleResultMetadata getMetadata() {
        return new RuleResultMetadata();
    }
}
