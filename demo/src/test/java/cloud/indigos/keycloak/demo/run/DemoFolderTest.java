package cloud.indigos.keycloak.demo.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    @TempDir
    private Path directory;

    @Test
    void beginningAgainForgetsDataAndMailsButKeepsTheServer() throws IOException {
        DemoFolder folder = new DemoFolder(directory);
        Path database = write("keycloak/data/h2/keycloakdb.mv.db");
        Path mail = write("mails/a.eml");
        Path server = write("keycloak/bin/kc.sh");
        assertThat(folder.isNew()).isFalse();

        folder.begin();

        assertThat(database).doesNotExist();
        assertThat(mail).doesNotExist();
        assertThat(server).exists();
        assertThat(folder.isNew()).isTrue();
    }

    @Test
    void thereIsNothingToForgetTheFirstTime() throws IOException {
        DemoFolder folder = new DemoFolder(directory.resolve("none"));

        folder.begin();

        assertThat(folder.isNew()).isTrue();
    }

    private Path write(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }
}
