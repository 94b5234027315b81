package cloud.indigos.keycloak.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "a;b;c, a;b;c, =a =b =c",
        "a;b;c, a;c, =a -b =c",
        "a;c, a;b;c, =a +b =c",
        "a;b;c, a;x;c, =a -b +x =c",
        "'', a, +a",
        "a, '', -a",
        "a;b, b;a, -a =b +a",
    })
    void everyLineIsKeptRemovedOrAdded(String before, String after, String expected) {
        String actual = Difference.between(lines(before), lines(after)).parts().stream()
                .map(part -> sign(part.change()) + part.text())
                .collect(Collectors.joining(" "));

        assertThat(actual).isEqualTo(expected);
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
