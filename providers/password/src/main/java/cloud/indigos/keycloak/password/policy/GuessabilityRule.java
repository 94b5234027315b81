package cloud.indigos.keycloak.password.policy;

import cloud.indigos.keycloak.password.estimate.Estimate;
import cloud.indigos.keycloak.password.estimate.Estimator;
import java.util.HashSet;
import java.util.Set;
import org.passay.FailureRuleResult;
import org.passay.PasswordData;
import org.passay.RuleResult;
import org.passay.SuccessRuleResult;
import org.passay.rule.Rule;

/**
 * Refuses what is guessed too soon, and says why. CNIL's délibération 2022-100 accepts such a score in place of rules on
 * classes; NIST SP 800-63B-4 asks that expected passwords be refused with the reason.
 */
final class GuessabilityRule implements Rule {

    private final Estimator estimator;
    private final int bits;
    private final Set<String> words;

    GuessabilityRule(Estimator estimator, int bits, Set<String> words) {
        this.estimator = estimator;
        this.bits = bits;
        this.words = words;
    }

    @Override
    public RuleResult validate(PasswordData data) {
        PersonalWords personal = ((Candidate) data).personal();
        Estimate estimate = estimator.estimate(data.getPassword().toString(), with(personal.all()));
        return estimate.bits() >= bits
                ? new SuccessRuleResult()
                : new FailureRuleResult(Details.of(new Reasons(estimate, personal).faults()));
    }

    private Set<String> with(Set<String> personal) {
        Set<String> all = new HashSet<>(words);
        all.addAll(personal);
        return all;
    }
}
