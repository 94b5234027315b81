package cloud.indigos.keycloak.password.policy;

import java.util.ArrayList;
import java.util.List;

/** What a member has to know before choosing a password, in the order of use. */
public final class RulesInForce {

    private RulesInForce() {}

    /** As messages, of which each is a sentence. */
    public static List<Fault> of(PolicySettings settings) {
        List<Fault> rules = new ArrayList<>();
        rules.add(Fault.of("indigosPasswordRuleLength", settings.minLength(), settings.maxLength()));
        rules.add(Fault.of("indigosPasswordRulePhrase", settings.profile().phraseWords()));
        CompositionRule.of(settings).map(CompositionRule::inAdvance).ifPresent(rules::add);
        rules.add(Fault.of("indigosPasswordRuleGuess"));
        rules.add(Fault.of("indigosPasswordRulePersonal"));
        return List.copyOf(rules);
    }
}
