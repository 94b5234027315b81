package cloud.indigos.keycloak.charter.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.CharterVersion.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant TOMORROW = NOW.plusSeconds(86_400);

    /** Version 1 is in force, version 2 applies from tomorrow on. */
    private static final PublicationRules RULES = new PublicationRules(
            CharterTimeline.of(List.of(
                    new CharterVersion(1, Kind.MAJOR, NOW.minusSeconds(60), NOW.minusSeconds(60)),
                    new CharterVersion(2, Kind.MAJOR, NOW, TOMORROW))),
            "fr");

    @ParameterizedTest
    @CsvSource({
        "3, 86400, fr, summary, ''",
        "7, 90000, fr, summary, ''",
        "2, 86400, fr, summary, indigosCharterErrorOldNumber",
        "1, 86400, fr, summary, indigosCharterErrorOldNumber",
        "3, -1, fr, summary, indigosCharterErrorEnforcedBeforePublished",
        "3, 86399, fr, summary, indigosCharterErrorEnforcedBeforeLast",
        "3, 86400, en, summary, indigosCharterErrorNoDefaultText",
        "3, 86400, fr, '', indigosCharterErrorNoSummary",
    })
    void numbersApplyInTheirOrderAndMembersCanReadThem(
            int number, int secondsFromNow, String language, String summary, String key) {
        assertThat(refusal(RULES, number, secondsFromNow, language, summary)).isEqualTo(key);
    }

    @Test
    void theFirstVersionHasNothingToSummarise() {
        PublicationRules nothingYet = new PublicationRules(CharterTimeline.of(List.of()), "fr");

        assertThat(refusal(nothingYet, 1, 0, "fr", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, '', ''",
        "2, '', indigosCharterErrorNoSummary",
        "2, ' ', indigosCharterErrorNoSummary",
        "2, summary, ''",
    })
    void aLanguageThatIsAddedLaterTellsWhatHasChangedToo(int number, String summary, String key) {
        CharterText added = new CharterText("en", "Title", summary, "text");

        assertThat(RULES.refusal(added, number).map(Refusal::key).orElse("")).isEqualTo(key);
    }

    private static String refusal(
            PublicationRules rules, int number, int secondsFromNow, String language, String summary) {
        Draft draft = new Draft(
                number,
                Kind.MAJOR,
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(new CharterText(language, "Titre", summary, "texte")));
        return rules.refusal(draft, NOW.plusSeconds(secondsFromNow), NOW)
                .map(Refusal::key)
                .orElse("");
    }
}
