package cloud.indigos.keycloak.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    /** Lines of two texts that are more than may be compared. */
    private static final int MANY = 1002;

    @ParameterizedTest
    @CsvSource({
        "a;b;c, a;b;c, =a =b =c",
        "a;b;c, a;c, =a -b =c",
        "a;c, a;b;c, =a +b =c",
        "a;b;c, a;x;c, =a -b +x =c",
        "'', a, +a",
        "a, '', -a",
        "a;b, b;a, -a =b +a",
        "a;b;c;d, a;x;c;y;d, =a -b +x =c +y =d",
        "a;a, a, =a -a",
        "a, a;a, =a +a",
        "'', '', ''",
    })
    void everyLineIsKeptRemovedOrAdded(String before, String after, String expected) {
        String actual = Difference.between(lines(before), lines(after)).parts().stream()
                .map(part -> sign(part.change()) + part.text())
                .collect(Collectors.joining(" "));

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void textsTooLongToCompareAreShownAsReplacedBetweenWhatIsTheSame() {
        String before = "title\n" + many("old") + "end";
        String after = "title\n" + many("new") + "end";

        List<Difference.Part> parts = Difference.between(before, after).parts();

        assertThat(parts.stream().map(part -> part.change() + " " + part.text()).toList())
                .hasSize(2 * MANY + 1)
                .startsWith("SAME title", "REMOVED old", "REMOVED same", "REMOVED old")
                .endsWith("ADDED same", "ADDED new", "SAME same", "SAME end");
    }

    @Test
    void aLongTextWithOneNewLineIsComparedAllTheSame() {
        String before = many("old").repeat(10);

        assertThat(Difference.between(before, before + "more").parts())
                .hasSize(10 * MANY + 1)
                .filteredOn(part -> part.change() != Difference.Change.SAME)
                .containsExactly(new Difference.Part(Difference.Change.ADDED, "more"));
    }

    private static String many(String line) {
        return (line + "\nsame\n").repeat(MANY / 2);
    }

    private static String lines(String text) {
        return text.replace(';', '\n');
    }

    private static String sign(Difference.Change change) {
        return switch (change) {
            case SAME -> "=";
            case REMOVED -> "-";
            case ADDED -> "+";
        };
    }
}
