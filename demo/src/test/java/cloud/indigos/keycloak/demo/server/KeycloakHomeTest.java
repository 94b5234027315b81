package cloud.indigos.keycloak.demo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakHomeTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private Path archive;
    private Path jar;
    private Path directory;
    private KeycloakHome home;

    @BeforeEach
    void prepare() throws IOException {
        archive = archive("keycloak.tar.gz", "keycloak-1/version.txt", "1");
        jar = Files.writeString(folder.resolve("ours.jar"), "jar 1");
        directory = folder.resolve("home");
        home = new KeycloakHome(directory);
    }

    @Test
    void unpacksTheReleaseWithoutItsFolderAndKeepsTheScriptExecutable() throws IOException {
        home.layOut(archive, List.of(jar));

        assertThat(directory.resolve("version.txt")).hasContent("1");
        assertThat(home.script()).isExecutable();
        assertThat(directory.resolve("providers/ours.jar")).hasContent("jar 1");
    }

    @Test
    void keepsTheDataWhenTheReleaseChanges() throws IOException {
        home.layOut(archive, List.of(jar));
        Files.createDirectories(directory.resolve("data/h2"));
        Files.writeString(directory.resolve("data/h2/keycloak.db"), "members");
        Files.writeString(directory.resolve("leftover"), "of release 1");

        home.layOut(archive("keycloak-2.tar.gz", "keycloak-2/version.txt", "2"), List.of(jar));

        assertThat(directory.resolve("version.txt")).hasContent("2");
        assertThat(directory.resolve("data/h2/keycloak.db")).hasContent("members");
        assertThat(directory.resolve("leftover")).doesNotExist();
    }

    @Test
    void touchesNothingWhenNothingHasChanged() throws IOException {
        home.layOut(archive, List.of(jar));
        Path installed = directory.resolve("providers/ours.jar");
        Files.setLastModifiedTime(installed, LONG_AGO);
        Files.setLastModifiedTime(home.script(), LONG_AGO);

        home.layOut(archive, List.of(jar));

        assertThat(Files.getLastModifiedTime(installed)).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(home.script())).isEqualTo(LONG_AGO);
    }

    @Test
    void replacesAChangedJarAndRemovesOneThatIsNoLongerWanted() throws IOException {
        Path other = Files.writeString(folder.resolve("other.jar"), "other");
        home.layOut(archive, List.of(jar, other));
        Files.writeString(jar, "jar 2");

        home.layOut(archive, List.of(jar));

        assertThat(directory.resolve("providers/ours.jar")).hasContent("jar 2");
        assertThat(directory.resolve("providers/other.jar")).doesNotExist();
    }

    @Test
    void unpacksAgainAfterAnInterruptedUnpacking() throws IOException {
        assertThatThrownBy(() -> home.layOut(truncated(archive), List.of(jar))).isInstanceOf(IOException.class);

        home.layOut(archive, List.of(jar));

        assertThat(directory.resolve("version.txt")).hasContent("1");
    }

    @Test
    void leavesAFolderAloneThatItDidNotLayOut() throws IOException {
        Files.createDirectories(directory);
        Path precious = Files.writeString(directory.resolve("thesis.odt"), "precious");

        assertThatThrownBy(() -> home.layOut(archive, List.of(jar))).hasMessageContaining("choose another folder");

        assertThat(precious).hasContent("precious");
    }

    @Test
    void refusesAnArchiveThatWritesOutsideOfTheHome() throws IOException {
        Path bad = archive("bad.tar.gz", "keycloak-1/../../../escaped", "bad");

        assertThatThrownBy(() -> home.layOut(bad, List.of())).hasMessageContaining("outside of the archive");

        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    private Path truncated(Path source) throws IOException {
        byte[] bytes = Files.readAllBytes(source);
        return Files.write(folder.resolve("truncated.tar.gz"), Arrays.copyOf(bytes, bytes.length / 2));
    }

    private Path archive(String fileName, String entryName, String content) throws IOException {
        Path file = folder.resolve(fileName);
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            add(tar, entryName, content, 0644);
            add(tar, "keycloak-1/bin/kc.sh", "#!/bin/sh", 0755);
        }
        return file;
    }

    private static void add(TarArchiveOutputStream tar, String name, String content, int mode) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        entry.setMode(mode);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}
