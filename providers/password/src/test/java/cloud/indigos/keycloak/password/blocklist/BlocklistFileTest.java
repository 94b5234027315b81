package cloud.indigos.keycloak.password.blocklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocklistFileTest {

    @TempDir
    private Path folder;

    private Path file;
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void aListOfLeakedPasswords() throws IOException {
        file = Files.write(folder.resolve("leaked.txt"), List.of("Été à la Plage 1987", "xkcd correct horse"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Été à la Plage 1987", "ete a la plage 1987", "XKCD CORRECT HORSE"})
    void aListedPasswordIsFoundWhateverItsCaseAndAccents(String password) {
        assertThat(list().current().contains(password)).isTrue();
    }

    @Test
    void anotherIsNot() {
        assertThat(list().current().contains("xkcd correct")).isFalse();
        assertThat(list().current().contains("")).isFalse();
        assertThat(Blocklist.empty().contains("xkcd correct horse")).isFalse();
    }

    @Test
    void aChangedFileIsReadAgainWithoutRestart() throws IOException {
        BlocklistFile list = list();
        Files.write(file, List.of("something new"));
        assertThat(list.current().contains("something new")).isFalse();

        now = now.plus(Duration.ofSeconds(5));
        list.current();

        assertThat(list.current().contains("something new")).isTrue();
        assertThat(list.current().contains("xkcd correct horse")).isFalse();
    }

    @Test
    void aFileThatDisappearsLeavesTheListAsItWas() throws IOException {
        BlocklistFile list = list();
        Files.delete(file);

        now = now.plus(Duration.ofSeconds(5));
        list.current();

        assertThat(list.current().contains("xkcd correct horse")).isTrue();
    }

    @Test
    void aFileThatCannotBeReadAtStartIsNamed() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new BlocklistFile(folder.resolve("none.txt")))
                .withMessageContaining("none.txt");
    }

    @Test
    void bytesThatAreNotUtf8DoNoHarm() throws IOException {
        Files.write(file, new byte[] {'a', (byte) 0xFF, '\n', 'b', 'c', '\n'});

        assertThat(list().current().contains("bc")).isTrue();
    }

    @Test
    void almostNothingIsFoundThatIsNotThere() throws IOException {
        Files.write(
                file, IntStream.range(0, 100_000).mapToObj(i -> "leaked" + i).toList());
        Blocklist list = list().current();

        assertThat(IntStream.range(0, 100_000).allMatch(i -> list.contains("leaked" + i)))
                .isTrue();
        assertThat(IntStream.range(0, 100_000)
                        .filter(i -> list.contains("other" + i))
                        .count())
                .isLessThan(50);
    }

    private BlocklistFile list() {
        return new BlocklistFile(file, () -> now, Runnable::run);
    }
}
