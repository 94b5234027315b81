package cloud.indigos.keycloak.password.policy;

import cloud.indigos.keycloak.password.blocklist.Blocklist;
import java.util.List;
import org.passay.FailureRuleResult;
import org.passay.PasswordData;
import org.passay.RuleResult;
import org.passay.SuccessRuleResult;
import org.passay.rule.Rule;

/** Refuses what the administrator's list has: NIST SP 800-63B-4 compares the whole password with such a list. */
final class BlocklistRule implements Rule {

    private final Blocklist blocklist;

    BlocklistRule(Blocklist blocklist) {
        this.blocklist = blocklist;
    }

    @Override
    public RuleResult validate(PasswordData data) {
        return blocklist.contains(data.getPassword().toString())
                ? new FailureRuleResult(Details.of(List.of(Fault.of("indigosPasswordBlocklisted"))))
                : new SuccessRuleResult();
    }
}
