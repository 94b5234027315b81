package cloud.indigos.keycloak.password.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordJudgeTest {

    private static final PersonalWords MEMBER = PersonalWords.builder()
            .firstName("Anaëlle")
            .lastName("Kervadec-Le Bihan")
            .username("akervadec22")
            .email("ana.kvd@courriel.example")
            .service("Nuage des Voisins")
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xo7#vUq2!mRk",
                "cheval-agrafe-lune-tricot-sable",
                "chevalagrafelunetricotsable",
                "9204718355602937",
                "jfksaa-rjmPxy-wzkp5i",
                "ключевая лампа под старым мостом",
                "🦊🌵🪁🧊🎲🪗🦑🧵🪐🥝🛶🎺",
                "où-est-la-grenouille-violette-du-notaire",
            })
    void aStrongPasswordPassesTheDefaultProfile(String password) {
        assertThat(keys("cnil-50", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Soleil2024!, indigosPasswordTooShort indigosPasswordListedWithYear",
        "Marseille1993!, indigosPasswordListedWithYear",
        "Azertyuiop123!, indigosPasswordWalk indigosPasswordSequence",
        "qsdfghjklm65+, indigosPasswordWalk",
        "Anaelle-Kervadec1987, indigosPasswordFirstName indigosPasswordLastName",
        "4kervad3c22!!!!, indigosPasswordUsername",
        "cedavrek-22-kvd!, indigosPasswordLastName indigosPasswordEmail",
        "V0isins_2024!!, indigosPasswordService",
        "1nd1g0s-2026!, indigosPasswordService",
        "password, indigosPasswordTooShort indigosPasswordOnlyListed",
        "trustno1, indigosPasswordTooShort indigosPasswordLeaked",
        "14/07/1989xx, indigosPasswordDate",
        "xkxkxkxkxkxkxkxk, indigosPasswordRepeat",
        "920471835560, indigosPasswordTooSimple50",
        "Corazon_Guitarra1985!, indigosPasswordListed",
        "Schmetterling#1988, indigosPasswordListed",
        "FarfallaGiulia2003!, indigosPasswordListed",
        "Łukasz-Wójcik1979!, indigosPasswordListedWithYear",
        "asdfsdfgasdfsd12, indigosPasswordRepeat",
    })
    void aWeakPasswordIsRefusedWithEveryReason(String password, String expected) {
        assertThat(keys("cnil-50", password)).containsAll(Arrays.asList(expected.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R3Jlbm91aWxsZTE5OTM=", // Grenouille1993
                "6d6f746465706173736531323334", // motdepasse1234
                "$HEX[6d6f746465706173736531323334]",
                "Ð¿Ñ€Ð¸Ð²ÐµÑ‚", // a Russian word, its UTF-8 read as western letters
                "e10adc3949ba59abbe56e057f20f883e", // the MD5 of 123456
                "e10adc3949ba59abbe56",
                "7c4a8d09ca3762af61e59520943dc26494f8941b", // its SHA-1
            })
    void aWeakPasswordStaysWeakInAnotherWriting(String password) {
        assertThat(keys("cnil-50", password)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pJ3vLx9QmZk7Rw2TbYfd", // Base64 of random bytes
                "9f1c4be07a52d8e36b90",
                "où-çà-naïve-été-forêt-brûlée",
            })
    void whatOnlyLooksEncodedPasses(String password) {
        assertThat(keys("cnil-50", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cnil-50, 9204718355602937",
        "cnil-50, cravate tuile gorille badge sorbet",
        "cnil-50 length=8 bits=38, hV7rQk2m",
        "cnil-80, Xo7#vUq2!mRk",
        "cnil-80, hV7rQz2mWt9LbK",
        "cnil-80, cravate tuile gorille badge sorbet manchot hublot",
        "nist, hvrqzmwtlbkxdfg",
    })
    void theExamplesOfEachSourcePassItsProfile(String config, String password) {
        assertThat(keys(config, password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cnil-80, hvrqzmwtlbkxdfg, indigosPasswordTooSimple80",
        "cnil-80 length=13, hvrqzmwtlbkxdfg, indigosPasswordTooSimple80",
        "cnil-80 length=14, hvrqzmwtlbkxdfg, indigosPasswordTooSimpleMixed",
        "cnil-80 length=24, 920471835560293715648302, indigosPasswordTooSimpleMixed",
        "nist, Xo7#vUq2!mRk, indigosPasswordTooShort",
        "cnil-50, hV7rQz2m, indigosPasswordTooShort",
        "cnil-80, cravate tuile gorille badge sorbet, indigosPasswordTooFewWords",
    })
    void whatFallsBelowAProfileIsTold(String config, String password, String expected) {
        assertThat(keys(config, password)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "cnil-50 length=16, 920471835560",
        "cnil-50 length=16, 9204718355602937",
        "cnil-80 length=14, hV7rQz2mWt9LbK",
        "cnil-80 length=25, 920471835560293715",
        "cnil-80 length=25, 9204718355602937156483027",
    })
    void nothingIsSaidOfTheCharactersOfWhatNeedsLengthOnly(String config, String password) {
        assertThat(keys(config, password)).noneMatch(key -> key.startsWith("indigosPasswordTooSimple"));
    }

    @Test
    void aLengthIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(keys("cnil-50", "🦊🌵🪁🧊🎲🪗🦑🧵🪐🥝🛶")).contains("indigosPasswordTooShort");
        assertThat(keys("cnil-50", "e\u0301".repeat(11))).contains("indigosPasswordTooShort");
    }

    /** One tap each: a family of four, a flag spelled by tags, two people with their skin and a heart, a key in a box. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "👨\u200d👩\u200d👧\u200d👦",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f",
                "👩🏽\u200d❤\ufe0f\u200d💋\u200d👨🏽",
                "🇫🇷",
                "❤\ufe0f",
                "7\ufe0f\u20e3",
            })
    void aJoinedEmojiCountsOnceHoweverManyCodesItTakes(String emoji) {
        for (String profile : List.of("cnil-50", "cnil-80", "nist")) {
            assertThat(keys(profile, emoji.repeat(2))).contains("indigosPasswordTooShort");
            assertThat(keys(profile, emoji.repeat(11))).contains("indigosPasswordTooShort");
        }
        assertThat(keys("cnil-50", emoji.repeat(12))).isNotEmpty().doesNotContain("indigosPasswordTooShort");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana\u200belle-ker\u2060vadec!",
                "so\u00adleil-mar\ufeffseille",
                "pass\u200cword\u200d1234\ufe0f",
            })
    void whatNobodySeesHidesNoWord(String password) {
        String seen = password.replaceAll("[\u00ad\u200b-\u200d\u2060\ufe0f\ufeff]", "");

        assertThat(faults("cnil-50", password)).isNotEmpty().isEqualTo(faults("cnil-50", seen));
    }

    @ParameterizedTest
    @CsvSource({
        "йцукенгшщзхъ, indigosPasswordWalk",
        "ЙЦУКЕНфывапр, indigosPasswordWalk",
        "ячсмитьбюфыва, indigosPasswordWalk",
        "абвгдежзийкл, indigosPasswordSequence",
        "ЯЮЭЬЫЪЩШЧЦХФ, indigosPasswordSequence",
        "αβγδεζηθικλμν, indigosPasswordSequence",
        "աբգդեզէըթժիլ, indigosPasswordSequence",
    })
    void theRowsAndTheAlphabetOfAnotherScriptAreGuessedToo(String password, String expected) {
        assertThat(keys("cnil-50", password)).contains(expected);
    }

    @Test
    void moreThanTheLongestIsRefusedAndUpToItIsNot() {
        String phrase = "cravate tuile gorille badge sorbet manchot hublot ";
        assertThat(keys("cnil-50", phrase.repeat(3).substring(0, 128))).isEmpty();
        assertThat(keys("cnil-50", phrase.repeat(3).substring(0, 129))).containsExactly("indigosPasswordTooLong");
        assertThat(keys("cnil-50", "x".repeat(1_000_000))).contains("indigosPasswordTooLong");
        assertThat(keys("cnil-50", phrase + "\u200d".repeat(1_000_000))).contains("indigosPasswordTooLong");
    }

    @Test
    void aWordOfTheAdministratorCountsAsTheServicesName() {
        assertThat(keys("cnil-50 words=brouette", "Brouette2024!!")).contains("indigosPasswordService");
    }

    @ParameterizedTest
    @CsvSource({
        "Marseille13!!!, indigosPasswordListedPlace",
        "Catherine-4567, indigosPasswordListedName",
        "Grenouille-88!, indigosPasswordListedWord",
        "Rose-88-rose!!, indigosPasswordListedWord",
    })
    void aPlaceANameAndAWordAreCalledWhatTheyAre(String password, String kind) {
        assertThat(faults("cnil-50", password).get(0).parameters()).contains(Fault.of(kind));
    }

    @Test
    void aWordIsNamedInItsPlainFormAndNeverWhenItIsTheWholePassword() {
        assertThat(faults("cnil-50", "Gr3n0u1ll31993"))
                .anySatisfy(fault -> assertThat(fault.parameters()).contains("grenouille"));
        assertThat(faults("cnil-50", "anticonstitutionnellement"))
                .allSatisfy(
                        fault -> assertThat(fault.parameters().toString()).doesNotContain("anticonstitutionnellement"));
    }

    private static List<String> keys(String config, String password) {
        return faults(config, password).stream().map(Fault::key).toList();
    }

    private static List<Fault> faults(String config, String password) {
        try {
            return new PasswordJudge(SettingsParser.parse(config)).faults(new Candidate(password, MEMBER));
        } catch (InvalidSettingException e) {
            throw new AssertionError(e);
        }
    }
}
