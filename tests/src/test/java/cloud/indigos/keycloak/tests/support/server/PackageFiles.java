package cloud.indigos.keycloak.tests.support.server;

import cloud.indigos.keycloak.demo.server.ServerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files under test, where the build says they are. */
public final class PackageFiles {

    /** The one password in the shared server's blocklist when it starts. */
    public static final String LEAKED_PASSWORD = "brouette-violon-77-Kz-parasol";

    private PackageFiles() {}

    /** The jars an administrator installs. */
    public static List<Path> jars() {
        try {
            return ServerFiles.fromSystemProperties().jars();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our jars and the framework's, which moves the server's clock and runs a test's code inside of it. */
    static List<Path> withTestProviders() {
        return Stream.concat(jars().stream(), Stream.of(path("indigos.tests.remote-providers")))
                .toList();
    }

    static Path archive() {
        return ServerFiles.fromSystemProperties().archive();
    }

    /** Where servers are laid out; {@code mvn clean} removes it. */
    static Path servers() {
        return path("indigos.tests.output").resolve("servers");
    }

    /** Keycloak's own commands, such as {@code kcadm.sh}, of the server that all tests share. */
    public static Path tools() {
        return servers().resolve(OwnServer.SHARED).resolve("bin");
    }

    /** Where a failing test leaves what it saw. */
    public static Path evidence() {
        return path("indigos.tests.output").resolve("evidence");
    }

    /** Those of the documentation. */
    public static Path pictures() {
        return path("indigos.tests.output").resolve("../../docs/images").normalize();
    }

    /** The shared server's file of leaked passwords. */
    public static Path blocklist() {
        return path("indigos.tests.output").resolve("leaked-passwords.txt");
    }

    /** The same, made if there is none yet; a test may have added to it. */
    static Path blocklistAtStart() {
        try {
            return Files.exists(blocklist()) ? blocklist() : Files.writeString(blocklist(), LEAKED_PASSWORD + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("-D" + property + " is missing; run the tests by Maven");
        }
        return Path.of(value);
    }
}
