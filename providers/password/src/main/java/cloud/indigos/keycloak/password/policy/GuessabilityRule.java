package cloud.indigos.keycloak.password.policy;

import cloud.indigos.keycloak.password.estimate.Estimate;
import cloud.indigos.keycloak.password.estimate.Estimator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.passay.PasswordData;
import org.passay.rule.Rule;

/**
 * Refuses what is guessed too soon, and says why. CNIL's délibération 2022-100 accepts such a score in place of rules on
 * classes; NIST SP 800-63B-4 asks that expected passwords be refused with the reason.
 */
final class GuessabilityRule implements Rule {

    private static final int COMMON_WORDS = 8;

    private final Estimator estimator;
    private final Profile profile;
    private final int bits;
    private final Set<String> words;

    GuessabilityRule(Estimator estimator, PolicySettings settings) {
        this.estimator = estimator;
        this.profile = settings.profile();
        this.bits = settings.guessBits();
        this.words = settings.words();
    }

    @Override
    public Guessability validate(PasswordData data) {
        Candidate candidate = (Candidate) data;
        Estimate estimate = estimator.estimate(
                candidate.getPassword().toString(), with(candidate.personal().all()));
        Phrase phrase = Phrase.of(estimate);
        int needed = needed(phrase);
        if (estimate.bits() < needed) {
            return new Guessability(estimate.bits(), needed, new Reasons(estimate, candidate.personal()).faults());
        }
        boolean tooFewWords = phrase.isMostlyWords()
                && phrase.words() < profile.phraseWords()
                && estimate.bits() < profile.nominalBits();
        return new Guessability(
                estimate.bits(),
                needed,
                tooFewWords ? List.of(Fault.of("indigosPasswordTooFewWords", profile.phraseWords())) : List.of());
    }

    /** Enough words may be common ones. */
    private int needed(Phrase phrase) {
        return phrase.words() >= profile.phraseWords() ? bits - COMMON_WORDS : bits;
    }

    private Set<String> with(Set<String> personal) {
        Set<String> all = new HashSet<>(words);
        all.addAll(personal);
        return all;
    }
}
