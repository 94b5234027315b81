package cloud.indigos.keycloak.suspension.mail;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.Entries;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last entry of each ledger, and the mail about it. */
class ChangeTest {

    private static final Properties TEXTS = texts();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            decided:warned@2026-01-01                                                            | warned
            decided:suspended@2026-01-01                                                         | suspended
            observed:closed@2026-01-01                                                           | closed
            decided:suspended@2026-01-01, decided:closed@2026-01-02                              | closed
            decided:suspended@2026-01-01, decided:suspended~2026-03-01@2026-01-02                | suspended
            decided:suspended@2026-01-01, restored:suspended@2026-01-02                          | -
            decided:warned@2026-01-01, acknowledged:warned@2026-01-02                            | -
            decided:warned@2026-01-01, answered:warned@2026-01-02                                | -
            reported:active@2026-01-01                                                           | reported
            """)
    void aDecisionHasItsMailAndWhatHappensToItNone(String ledger, String variant) {
        assertVariant(ledger, variant);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            decided:suspended@2026-01-01, decided:active@2026-01-02                               | active
            decided:closed@2026-01-01, observed:active@2026-01-02                                 | active
            decided:restricted@2026-01-01, decided:active@2026-01-02                              | active_restricted
            decided:warned@2026-01-01, decided:active@2026-01-02                                  | active_warned
            decided:warned@2026-01-01, acknowledged:warned@2026-01-02, decided:active@2026-01-03  | active_warned
            decided:suspended~2026-01-01@2026-01-01, expired:active@2026-01-02                    | expired
            decided:restricted~2026-01-01@2026-01-01, expired:active@2026-01-02                   | expired_restricted
            decided:warned~2026-01-01@2026-01-01, expired:active@2026-01-02                       | expired_warned
            decided:suspended@2026-01-01, annulled:active@2026-01-02!1                            | annulled
            decided:restricted@2026-01-01, annulled:active@2026-01-02!1                           | annulled_restricted
            decided:warned@2026-01-01, annulled:active@2026-01-02!1                               | annulled_warned
            decided:suspended@2026-01-01, decided:active@2026-01-02, annulled:active@2026-01-03!1 | annulled_ended
            decided:warned@2026-01-01, decided:suspended@2026-01-02, annulled:warned@2026-01-03!2 | annulled_other
            decided:warned-off@2026-01-01, decided:active@2026-01-02                              | active
            decided:restricted-off@2026-01-01, decided:active@2026-01-02                          | active
            """)
    void anEndGivesBackWhatWasRefused(String ledger, String variant) {
        assertVariant(ledger, variant);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            decided:suspended@2026-01-01, decided:warned@2026-01-02         | warned_reopened
            decided:closed@2026-01-01, decided:restricted@2026-01-02        | restricted_reopened
            decided:off@2026-01-01, decided:warned@2026-01-02               | warned_reopened
            decided:restricted-off@2026-01-01, decided:warned@2026-01-02    | warned_reopened
            decided:restricted@2026-01-01, decided:warned@2026-01-02        | warned
            decided:suspended@2026-01-01, decided:warned-off@2026-01-02     | warned_off
            decided:off@2026-01-01, decided:suspended@2026-01-02            | suspended
            """)
    void aMilderDecisionSaysThatTheAccountIsOpenAgain(String ledger, String variant) {
        assertVariant(ledger, variant);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            decided:off@2026-01-01                                           | disabled
            decided:warned@2026-01-01, decided:warned-off@2026-01-02         | disabled
            decided:suspended@2026-01-01, observed:suspended-off@2026-01-02  | disabled
            observed:off@2026-01-01                                          | -
            decided:off@2026-01-01, decided:off@2026-01-02                   | -
            decided:active@2026-01-01                                        | enabled
            decided:off@2026-01-01, decided:active@2026-01-02                | enabled
            decided:warned-off@2026-01-01, decided:warned@2026-01-02         | enabled
            decided:restricted-off@2026-01-01, decided:restricted@2026-01-02 | enabled
            decided:suspended-off@2026-01-01, decided:suspended@2026-01-02   | suspended
            """)
    void keycloaksOwnSwitchHasItsMailWhenNothingElseChanged(String ledger, String variant) {
        assertVariant(ledger, variant);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            decided:closed-off@2026-01-01                                                                | closed_off
            observed:suspended-off@2026-01-01                                                            | suspended_off
            decided:warned@2026-01-01, decided:suspended-off@2026-01-02                                  | suspended_off
            decided:off@2026-01-01, decided:suspended-off@2026-01-02                                     | suspended_off
            decided:off@2026-01-01, decided:warned-off@2026-01-02                                        | warned_off
            decided:off@2026-01-01, decided:restricted-off@2026-01-02                                    | restricted_off
            decided:suspended@2026-01-01, decided:off@2026-01-02                                         | active_off
            decided:warned-off@2026-01-01, decided:off@2026-01-02                                        | active_off
            decided:suspended-off~2026-01-01@2026-01-01, expired:off@2026-01-02                          | expired_off
            decided:suspended-off@2026-01-01, annulled:off@2026-01-02!1                                  | annulled_off
            decided:warned-off@2026-01-01, decided:closed-off@2026-01-02, annulled:warned-off@2026-01-03!2 | annulled_other_off
            """)
    void aDecisionAboutAnAccountThatIsOffPromisesNoSignIn(String ledger, String variant) {
        assertVariant(ledger, variant);
    }

    private static void assertVariant(String ledger, String variant) {
        List<Decision> newestFirst = Entries.of(ledger);

        assertThat(new Change(newestFirst.get(0), newestFirst.stream().skip(1).findFirst())
                        .variant()
                        .orElse(null))
                .isEqualTo(variant);
        if (variant != null) {
            assertThat(TEXTS).containsKeys("indigosMailSubject_" + variant, "indigosMailIntro_" + variant);
        }
    }

    /** English has the same keys as French, which another test sees to. */
    private static Properties texts() {
        Properties texts = new Properties();
        try (InputStream bundle =
                ChangeTest.class.getResourceAsStream("/theme-resources/messages/messages_fr.properties")) {
            texts.load(new InputStreamReader(bundle, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
