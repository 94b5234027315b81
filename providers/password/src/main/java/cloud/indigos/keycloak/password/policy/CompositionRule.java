package cloud.indigos.keycloak.password.policy;

import cloud.indigos.keycloak.password.estimate.CharClass;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.passay.FailureRuleResult;
import org.passay.PasswordData;
import org.passay.RuleResult;
import org.passay.SuccessRuleResult;
import org.passay.UnicodeString;
import org.passay.rule.Rule;

/**
 * The strength that length and alphabet promise, as CNIL counts it (délibération 2022-100): length × log2 of the
 * alphabet. No class of characters is compulsory. CNIL's own examples fulfil it by definition, though the sums miss:
 * 12 of all four classes for 80 bits are 79.6, 8 of three classes for 50 bits are 47.6.
 */
final class CompositionRule implements Rule {

    private static final int STRONG = 80;

    /** Fewest characters that will do: for 80 bits of all four classes, and without signs. */
    private static final int ALL_CLASSES = 12;

    private static final int WITHOUT_SIGNS = 14;

    /** Fewest digits that will do alone: the smallest alphabet. */
    private static final int DIGITS_STRONG = 25;

    private static final int DIGITS = 16;

    private final int bits;
    private final int minLength;

    private CompositionRule(PolicySettings settings) {
        this.bits = settings.profile().nominalBits();
        this.minLength = settings.minLength();
    }

    /** Empty where nothing is asked of the characters, or the length that is asked for is enough of any. */
    static Optional<CompositionRule> of(PolicySettings settings) {
        int bits = settings.profile().nominalBits();
        int enough = bits >= STRONG ? DIGITS_STRONG : DIGITS;
        return bits > 0 && settings.minLength() < enough
                ? Optional.of(new CompositionRule(settings))
                : Optional.empty();
    }

    /** What a member has to know before choosing. */
    Fault inAdvance() {
        if (bits < STRONG) {
            return Fault.of("indigosPasswordRuleDigits");
        }
        return minLength < WITHOUT_SIGNS
                ? Fault.of("indigosPasswordRuleStrong", Math.max(ALL_CLASSES, minLength))
                : Fault.of("indigosPasswordRuleMixed");
    }

    private Fault fault() {
        if (bits < STRONG) {
            return Fault.of("indigosPasswordTooSimple50");
        }
        return minLength < WITHOUT_SIGNS
                ? Fault.of("indigosPasswordTooSimple80", Math.max(ALL_CLASSES, minLength))
                : Fault.of("indigosPasswordTooSimpleMixed");
    }

    @Override
    public RuleResult validate(PasswordData data) {
        UnicodeString password = data.getPassword();
        int length = password.codePointCount();
        Set<CharClass> classes = classes(password);
        if (isExample(length, classes) || length * bitsPerCharacter(classes) >= bits) {
            return new SuccessRuleResult();
        }
        return new FailureRuleResult(Details.of(fault()));
    }

    private boolean isExample(int length, Set<CharClass> classes) {
        return bits >= STRONG ? length >= ALL_CLASSES && classes.size() >= 4 : length >= 8 && classes.size() >= 3;
    }

    private static Set<CharClass> classes(UnicodeString password) {
        Set<CharClass> classes = EnumSet.noneOf(CharClass.class);
        for (int codePoint : password.toCodePointArray()) {
            classes.add(CharClass.of(codePoint));
        }
        return classes;
    }

    private static double bitsPerCharacter(Set<CharClass> classes) {
        int alphabet = classes.stream().mapToInt(CompositionRule::size).sum();
        return Math.log(Math.max(1, alphabet)) / Math.log(2);
    }

    private static int size(CharClass charClass) {
        return switch (charClass) {
            case LOWER, UPPER -> 26;
            case DIGIT -> 10;
            case SIGN -> 37;
            case LETTER, OTHER -> 64;
        };
    }
}
