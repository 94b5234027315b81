package cloud.indigos.keycloak.demo.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunOptionsTest {

    @ParameterizedTest
    @CsvSource({
        "'',8080,false",
        "--fresh,8080,true",
        "--port 9080,9080,false",
        "--port=9080 --fresh,9080,true",
        "--fresh --port 9080,9080,true"
    })
    void optionsAreTakenInAnyOrder(String line, int port, boolean fresh) {
        assertThat(RunOptions.parse(words(line))).isEqualTo(new RunOptions(port, fresh));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port 80", "--port 65535", "--port=abc", "--port -1", "--port="})
    void portThatCannotBeIsExplained(String line) {
        assertThatThrownBy(() -> RunOptions.parse(words(line)))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("--port takes a number from 1024 to");
    }

    @Test
    void portWithoutANumberIsExplained() {
        assertThatThrownBy(() -> RunOptions.parse(List.of("--port"))).hasMessageContaining("--port needs a number");
    }

    @Test
    void unknownOptionIsNamed() {
        assertThatThrownBy(() -> RunOptions.parse(List.of("--prot", "9080")))
                .hasMessageContaining("--prot")
                .hasMessageContaining(RunOptions.USAGE);
    }

    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
    }
}
