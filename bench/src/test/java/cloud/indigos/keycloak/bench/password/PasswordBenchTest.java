package cloud.indigos.keycloak.bench.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordBenchTest {

    @TempDir
    private Path folder;

    @Test
    void theTableTellsWhatEachPolicyMisses() throws IOException {
        Files.write(folder.resolve("weak_fr.txt"), List.of("soleil", "Xo7#vUq2!mRkW9"));
        Files.write(
                folder.resolve("weak_personal.tsv"),
                List.of(
                        "kind\tusername\temail\tfirst\tlast\tpassword",
                        "first\ta\ta@b.fr\tYvonnick\t\tYvonnick-1987!"));
        Files.write(folder.resolve("strong.tsv"), List.of("phrase_5w\tcheval-agrafe-lune-tricot-sable"));
        Path misses = folder.resolve("misses.tsv");

        String table = PasswordBench.run(folder, misses);

        assertThat(table).contains("| cnil-50 | 50.00 | 100.00 | 100.00 | – | 100.00 |");
        assertThat(table).contains("| Keycloak 12 | 50.00 | 0.00 | 100.00 | – | 100.00 |");
        assertThat(table).contains("| strong | phrase_5w | 100.00 | 1 |");
        assertThat(Files.readAllLines(misses)).contains("cnil-50\tweak_fr\t\tXo7#vUq2!mRkW9");
    }
}
