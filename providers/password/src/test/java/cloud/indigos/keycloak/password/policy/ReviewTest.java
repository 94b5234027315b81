package cloud.indigos.keycloak.password.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @Test
    void whatCountsForOneProfileOnlyIsToldForThatOneOnly() {
        assertThat(rules(Profile.CNIL_50))
                .contains("indigosPasswordRuleDigits")
                .doesNotContain("indigosPasswordRuleStrong");
        assertThat(rules(Profile.CNIL_80))
                .contains("indigosPasswordRuleStrong")
                .doesNotContain("indigosPasswordRuleDigits");
        assertThat(rules(Profile.NIST)).doesNotContain("indigosPasswordRuleStrong", "indigosPasswordRuleDigits");
    }

    private static List<String> rules(Profile profile) {
        return RulesInForce.of(PolicySettings.of(profile)).stream()
                .map(Fault::key)
                .toList();
    }

    private static Review review(String password) {
        return new PasswordJudge(PolicySettings.of(Profile.CNIL_50)).review(new Candidate(password, MEMBER));
    }
}
