package cloud.indigos.keycloak.demo.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The script {@code ./indigos}, as far as it goes without building anything. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class CommandTest {

    private static final Path SCRIPT = Path.of("..", "indigos");

    private record Answer(int exitCode, String text) {}

    @Test
    void helpNamesEveryCommand() throws Exception {
        Answer answer = indigos(null, "help");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.text()).contains("run [--port N] [--fresh]", "test", "package", "bench password DIR");
    }

    @Test
    void unknownCommandFailsWithTheUsage() throws Exception {
        Answer answer = indigos(null, "strat");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text()).startsWith("Usage:");
    }

    @Test
    void wrongJdkIsOneClearLine() throws Exception {
        Answer answer = indigos("/no/jdk", "run");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text().lines())
                .singleElement()
                .asString()
                .contains("JAVA_HOME, /no/jdk, is not a JDK 17 or later");
    }

    @Test
    void benchmarkWithoutItsListsIsOneClearLine() throws Exception {
        Answer answer = indigos(null, "bench", "password", "/no/lists");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text().strip()).isEqualTo("/no/lists is not a folder.");
    }

    private static Answer indigos(String javaHome, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (javaHome != null) {
            builder.environment().put("JAVA_HOME", javaHome);
        }
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
