package cloud.indigos.keycloak.password.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the meter shows and what is advised. */
class ReviewTest {

    private static final PersonalWords MEMBER =
            PersonalWords.builder().lastName("Kervadec").build();

    @ParameterizedTest
    @CsvSource({
        "soleil, WEAK",
        "Soleil2024!, WEAK",
        "tricotbleuvert, FAIR",
        "lune-tricot-agrafe, ALMOST",
        "xK4!pQ7z, ALMOST",
        "lune-tricot-agrafe-parapluie, GOOD",
        "lune-tricot-agrafe-moulin-sable-parapluie-boussole, EXCELLENT",
    })
    void theMeterTellsHowFarThereIsToGo(String password, Strength expected) {
        assertThat(Strength.of(review(password))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"soleil", "lune-tricot-agrafe", "xK4!pQ7z", "a", "lune-tricot-agrafe-moulin-sable", "Xo7#vUq2!mRk-9dL"})
    void theMeterIsInTheGreenExactlyWhenThePolicyAccepts(String password) {
        Review review = review(password);

        assertThat(Strength.percent(review)).isBetween(0, 100);
        assertThat(Strength.percent(review) >= Strength.ACCEPTED_FROM).isEqualTo(review.isAccepted());
    }

    @ParameterizedTest
    @CsvSource({
        "lune-tricot-agrafe, indigosPasswordAdviceAddWords",
        "Kervadec-tricot12, indigosPasswordAdviceNotYourself",
        "azertyuiop12, indigosPasswordAdviceNoPattern",
        "trustno1, indigosPasswordAdviceAnother",
        "12/05/1987-lune, indigosPasswordAdviceNoPattern",
    })
    void theAdviceFitsTheFault(String password, String expected) {
        assertThat(Advice.of(review(password))).extracting(Fault::key).contains(expected);
    }

    @Test
    void oneWordIsAdvisedWhenOneWordWillDo() {
        assertThat(Advice.of(review("lune-tricot-agrafe")))
                .containsExactly(Fault.of("indigosPasswordAdviceAddWords", 1));
        assertThat(review("lune-tricot-agrafe-parapluie").faults()).isEmpty();
    }

    @Test
    void nothingIsAdvisedWhenAllIsWell() {
        assertThat(Advice.of(review("lune-tricot-agrafe-moulin-sable"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theRulesOfEachProfileAreToldWithItsFigures(Profile profile) {
        PolicySettings settings = PolicySettings.of(profile);

        List<Fault> rules = RulesInForce.of(settings);

        assertThat(rules)
                .startsWith(
                        Fault.of("indigosPasswordRuleLength", settings.minLength(), settings.maxLength()),
                        Fault.of("indigosPasswordRulePhrase", profile.phraseWords()))
                .endsWith(Fault.of("indigosPasswordRuleGuess"), Fault.of("indigosPasswordRulePersonal"));
    }

    /** Between the phrase and what is easy to guess. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            cnil-50,           indigosPasswordRuleDigits
            cnil-50 length=8,  indigosPasswordRuleDigits
            cnil-50 length=15, indigosPasswordRuleDigits
            cnil-50 length=16, -
            cnil-80,           indigosPasswordRuleStrong 12
            cnil-80 length=8,  indigosPasswordRuleStrong 12
            cnil-80 length=13, indigosPasswordRuleStrong 13
            cnil-80 length=14, indigosPasswordRuleMixed
            cnil-80 length=24, indigosPasswordRuleMixed
            cnil-80 length=25, -
            nist,              -
            """)
    void whatIsAskedOfTheCharactersGoesByTheLengthThatIsAskedFor(String config, String expected)
            throws InvalidSettingException {
        List<Fault> rules = RulesInForce.of(SettingsParser.parse(config));

        assertThat(rules.subList(2, rules.size() - 2))
                .extracting(ReviewTest::written)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    private static String written(Fault fault) {
        return Stream.concat(Stream.of(fault.key()), fault.parameters().stream())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static Review review(String password) {
        return new PasswordJudge(PolicySettings.of(Profile.CNIL_50)).review(new Candidate(password, MEMBER));
    }
}
