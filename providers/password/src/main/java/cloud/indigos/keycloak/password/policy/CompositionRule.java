package cloud.indigos.keycloak.password.policy;

import cloud.indigos.keycloak.password.estimate.CharClass;
import java.util.EnumSet;
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

    private final int bits;

    CompositionRule(int bits) {
        this.bits = bits;
    }

    @Override
    public RuleResult validate(PasswordData data) {
        UnicodeString password = data.getPassword();
        int length = password.codePointCount();
        Set<CharClass> classes = classes(password);
        if (isExample(length, classes) || length * bitsPerCharacter(classes) >= bits) {
            return new SuccessRuleResult();
        }
        return new FailureRuleResult(
                Details.of(Fault.of(bits >= STRONG ? "indigosPasswordTooSimple80" : "indigosPasswordTooSimple50")));
    }

    private boolean isExample(int length, Set<CharClass> classes) {
        return bits >= STRONG ? length >= 12 && classes.size() >= 4 : length >= 8 && classes.size() >= 3;
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
