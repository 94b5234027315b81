package cloud.indigos.keycloak.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server is made of.
 *
 * @param archive Keycloak's release, a {@code .tar.gz}
 * @param indigosPackage what {@code dist} lays out: a folder with {@code providers/*.jar}
 */
public record ServerFiles(Path archive, Path indigosPackage) {

    /** System property with the path of {@link #archive()}; the build sets it. */
    public static final String ARCHIVE_PROPERTY = "indigos.keycloak.archive";

    /** System property with the path of {@link #indigosPackage()}; the build sets it. */
    public static final String PACKAGE_PROPERTY = "indigos.package";

    /**
     * The files that the two system properties name.
     *
     * @throws IllegalStateException when one is missing or names nothing that exists
     */
    public static ServerFiles fromSystemProperties() {
        return new ServerFiles(existing(ARCHIVE_PROPERTY), existing(PACKAGE_PROPERTY));
    }

    /** The jars of our package, in the order of their names. */
    public List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(indigosPackage.resolve("providers"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static Path existing(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .map(Path::of)
                .filter(Files::exists)
                .orElseThrow(() -> new IllegalStateException("-D%s must name an existing file or folder; it is %s"
                        .formatted(property, System.getProperty(property))));
    }
}
