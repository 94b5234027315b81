package cloud.indigos.keycloak.password.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.password.policy.Candidate;
import cloud.indigos.keycloak.password.policy.InvalidSettingException;
import cloud.indigos.keycloak.password.policy.PasswordJudge;
import cloud.indigos.keycloak.password.policy.PersonalWords;
import cloud.indigos.keycloak.password.policy.PolicySettings;
import cloud.indigos.keycloak.password.policy.Profile;
import cloud.indigos.keycloak.password.policy.SettingsParser;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassphrasesTest {

    private static final PersonalWords NOBODY = PersonalWords.builder().build();

    @ParameterizedTest
    @EnumSource
    void aThousandPhrasesPassTheProfileTheyAreMadeFor(Profile profile) {
        PasswordJudge judge = new PasswordJudge(PolicySettings.of(profile));
        Passphrases phrases = new Passphrases(judge, profile.phraseWords());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String phrase = phrases.next(NOBODY).orElseThrow();

            assertThat(judge.faults(new Candidate(phrase, NOBODY))).as(phrase).isEmpty();
            assertThat(phrase.split("-")).hasSizeGreaterThanOrEqualTo(profile.phraseWords());
            assertThat(seen.add(phrase)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"cnil-50 length=64, 64", "cnil-80 bits=100, 40", "nist length=40 maxlength=64, 40"})
    void moreIsAskedForMoreWordsCome(String config, int fewest) throws InvalidSettingException {
        assertThat(phrases(config).next(NOBODY))
                .hasValueSatisfying(phrase -> assertThat(phrase.length()).isGreaterThanOrEqualTo(fewest));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6000})
    void whatTheGeneratorGivesIsWhatIsDrawn(int index) {
        RandomGenerator steady = new RandomGenerator() {

            private int next = index;

            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int nextInt(int bound) {
                return next++ % bound;
            }
        };
        PasswordJudge judge = new PasswordJudge(PolicySettings.of(Profile.CNIL_50));

        assertThat(new Passphrases(judge, 5, steady).next(NOBODY))
                .contains(String.join("-", PhraseWords.all().subList(index, index + 5)));
    }

    @Test
    void aPhraseNeverHasTheMembersOwnWords() throws InvalidSettingException {
        PersonalWords member =
                PersonalWords.builder().lastName("Boussole").firstName("Agrafe").build();
        PasswordJudge judge = new PasswordJudge(SettingsParser.parse("cnil-50"));
        for (int i = 0; i < 200; i++) {
            assertThat(judge.faults(
                            new Candidate(new Passphrases(judge, 5).next(member).orElseThrow(), member)))
                    .isEmpty();
        }
    }

    private static Passphrases phrases(String config) throws InvalidSettingException {
        PolicySettings settings = SettingsParser.parse(config);
        return new Passphrases(new PasswordJudge(settings), settings.profile().phraseWords());
    }
}
