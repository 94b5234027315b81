package cloud.indigos.keycloak.tests.support.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A secret that a server under test reads from a file at each use, so that a test may give it another. */
public final class SecretFile {

    private final String right;
    private final Path file;

    private SecretFile(String right) {
        this.right = right;
        try {
            file = Files.createTempFile("indigos-test", ".secret");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.toFile().deleteOnExit();
        giveTheRightOne();
    }

    public static SecretFile holding(String right) {
        return new SecretFile(right);
    }

    public Path path() {
        return file;
    }

    /** The one that the service takes, whatever is in the file. */
    public String right() {
        return right;
    }

    public void give(String secret) {
        try {
            Files.writeString(file, secret + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void giveTheRightOne() {
        give(right);
    }
}
