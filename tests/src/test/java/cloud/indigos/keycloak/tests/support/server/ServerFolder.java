package cloud.indigos.keycloak.tests.support.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a server is laid out: what it was built to, and its data. */
record ServerFolder(Path directory) {

    private static final String DATA = "data";

    void forgetData() {
        try {
            for (Path file : tree(directory.resolve(DATA)).stream()
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies everything but the data; times too, since a provider jar with another one makes Keycloak build again. */
    void copyBuildTo(Path target) {
        if (Files.exists(target)) {
            return;
        }
        try {
            for (Path file : tree(directory)) {
                Path relative = directory.relativize(file);
                if (!relative.startsWith(DATA)) {
                    Files.copy(file, target.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> tree(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.toList();
        }
    }
}
