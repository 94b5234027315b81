package cloud.indigos.keycloak.tests.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in French and in English, and both say it with the same parameters. */
class MessagesTest {

    /** Parameters as the admin console writes them: {@code {{0}}}. */
    private static final Pattern CONSOLE_PARAMETER = Pattern.compile("\\{\\{(\\d)}}");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d)[,}]");

    /** A mark that French sets apart, with nothing or a breakable space before it; entities and addresses left out. */
    private static final Pattern BARE_PUNCTUATION = Pattern.compile(
            "[\\p{L}\\d)}] ?[?!»](?![\\w=&])|«[^\\u00a0\\u202f]|[\\p{L}\\d)}»] [;:](?!\\S)|(?<!&\\w{1,8})[\\p{L})»];(?!\\S)");

    static Stream<Bundle> bundles() {
        return Bundle.all().stream();
    }

    @Test
    void thereAreMessages() {
        assertThat(Bundle.all()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void noEnglishFileStandsAlone() {
        assertThat(Repository.sources("/messages_en.properties")).hasSameSizeAs(Bundle.all());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextExistsInBothLanguages(Bundle bundle) {
        assertThat(bundle.french().keySet()).isEqualTo(bundle.english().keySet());
        assertThat(bundle.french().values()).noneMatch(String::isBlank);
        assertThat(bundle.english().values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesUseTheSameParameters(Bundle bundle) {
        Map<String, String> english = bundle.english();
        SoftAssertions.assertSoftly(soft -> bundle.french()
                .forEach((key, text) ->
                        soft.assertThat(parameters(text)).as(key).isEqualTo(parameters(english.get(key)))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyPatternCompiles(Bundle bundle) {
        check(bundle.french(), Locale.FRENCH);
        check(bundle.english(), Locale.ENGLISH);
    }

    /** Also in patterns, where a straight one would begin a quotation and vanish. */
    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreTypographic(Bundle bundle) {
        assertThat(bundle.french().values()).noneMatch(text -> text.contains("'"));
        assertThat(bundle.english().values()).noneMatch(text -> text.contains("'"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void frenchPunctuationNeverBreaksFromItsWord(Bundle bundle) {
        SoftAssertions.assertSoftly(soft -> bundle.french()
                .forEach((key, text) -> soft.assertThat(
                                BARE_PUNCTUATION.matcher(text).results().map(MatchResult::group))
                        .as(key + "=" + text)
                        .isEmpty()));
    }

    private static void check(Map<String, String> messages, Locale locale) {
        SoftAssertions.assertSoftly(soft -> messages.forEach((key, text) -> {
            if (!CONSOLE_PARAMETER.matcher(text).find()) {
                soft.check(() -> assertThatCode(() -> new MessageFormat(text, locale))
                        .as(key)
                        .doesNotThrowAnyException());
            }
        }));
    }

    private static Set<String> parameters(String text) {
        return Stream.of(CONSOLE_PARAMETER, PARAMETER)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
