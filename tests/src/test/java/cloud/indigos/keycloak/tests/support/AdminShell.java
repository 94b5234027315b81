package cloud.indigos.keycloak.tests.support;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.server.PackageFiles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The shell of an administrator who follows a guide in a folder, with {@code kcadm.sh} on the path. */
public record AdminShell(Path folder) {

    /**
     * Runs a script, which must succeed; what it printed.
     *
     * @param variables of its environment
     */
    public String run(String script, Map<String, String> variables) {
        Path output = folder.resolve("output");
        ProcessBuilder shell = new ProcessBuilder(List.of("sh", "-euc", script))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = shell.environment();
        environment.putAll(variables);
        environment.put("PATH", PackageFiles.tools() + File.pathSeparator + System.getenv("PATH"));
        // The second compiler takes more than commands of a second get back.
        environment.put("KC_OPTS", "-XX:TieredStopAtLevel=1 -Duser.home=" + folder);
        environment.put("LC_ALL", "C.UTF-8");
        try {
            int status = shell.start().waitFor();
            String printed = Files.readString(output);
            assertThat(status).as(printed).isZero();
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
