package cloud.indigos.keycloak.password.policy;

import cloud.indigos.keycloak.password.blocklist.Blocklist;
import cloud.indigos.keycloak.password.dictionary.Lexicon;
import cloud.indigos.keycloak.password.estimate.Estimator;
import java.util.ArrayList;
import java.util.List;
import org.passay.DefaultPasswordValidator;
import org.passay.PasswordValidator;
import org.passay.rule.LengthRule;
import org.passay.rule.Rule;

/** The rules of one policy, Passay's and ours, of which each tells its faults. Immutable, for any number of threads. */
public final class PasswordJudge {

    private static final Fault VAGUE = Fault.of("indigosPasswordGuessable");

    private final PasswordValidator validator;
    private final GuessabilityRule guessabilityRule;

    /** Judges by the settings alone. */
    public PasswordJudge(PolicySettings settings) {
        this(settings, Blocklist.empty());
    }

    public PasswordJudge(PolicySettings settings, Blocklist blocklist) {
        List<Rule> rules = new ArrayList<>();
        rules.add(new LengthRule(settings.minLength(), settings.maxLength()));
        CompositionRule.of(settings).ifPresent(rules::add);
        rules.add(new BlocklistRule(blocklist));
        this.guessabilityRule = new GuessabilityRule(new Estimator(Lexicon.get()), settings);
        this.validator = new DefaultPasswordValidator(
                false,
                DefaultPasswordValidator.NULL_MESSAGE_RESOLVER,
                DefaultPasswordValidator.NO_ENTROPY_PROVIDER,
                rules);
    }

    /** Everything that is wrong with a password; empty when it is good. */
    public List<Fault> faults(Candidate candidate) {
        return review(candidate).faults();
    }

    /** The faults, and how near or far the password is. */
    public Review review(Candidate candidate) {
        Guessability guessability = guessabilityRule.validate(candidate);
        List<Fault> faults = new ArrayList<>();
        validator.validate(candidate).getDetails().stream().map(Details::fault).forEach(faults::add);
        faults.addAll(guessability.faults());
        if (faults.size() > 1) {
            faults.remove(VAGUE);
        }
        return new Review(faults, guessability.bits(), guessability.needed());
    }
}
