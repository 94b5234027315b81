package cloud.indigos.keycloak.password.policy;

import java.util.ArrayList;
import java.util.List;

/** What a member has to know before choosing a password, in the order of use. */
public final class RulesInForce {

    private static final int STRONG = 80;

    private RulesInForce() {}

    /** As messages, of which each is a sentence. */
    public static List<Fault> of(PolicySettings settings) {
        Profile profile = settings.profile();
        List<Fault> rules = new ArrayList<>();
        rules.add(Fault.of("indigosPasswordRuleLength", settings.minLength(), settings.maxLength()));
        rules.add(Fault.of("indigosPasswordRulePhrase", profile.phraseWords()));
        if (profile.nominalBits() >= STRONG) {
            rules.add(Fault.of("indigosPasswordRuleStrong"));
        } else if (profile.nominalBits() > 0) {
            rules.add(Fault.of("indigosPasswordRuleDigits"));
        }
        rules.add(Fault.of("indigosPasswordRuleGuess"));
        rules.add(Fault.of("indigosPasswordRulePersonal"));
        return List.copyOf(rules);
    }
}
