package cloud.indigos.keycloak.tests.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources of the project, as they lie around this module. */
final class Repository {

    static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

    private Repository() {}

    /** All files of our modules' sources whose path ends so. */
    static List<Path> sources(String ending) {
        return Stream.concat(list(ROOT), list(ROOT.resolve("providers")))
                .map(module -> module.resolve("src/main"))
                .filter(Files::isDirectory)
                .flatMap(Repository::walk)
                .filter(path -> path.toString().endsWith(ending))
                .sorted()
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String nameOf(Path file) {
        return ROOT.relativize(file).toString();
    }
}
