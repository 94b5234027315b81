package cloud.indigos.keycloak.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder with an unpacked Keycloak and the provider jars it runs. What the server stores in {@code data/} survives
 * every new layout.
 */
public final class KeycloakHome {

    private static final String STAMP = ".indigos-layout";
    private static final String DATA = "data";
    private static final String PROVIDERS = "providers";

    private final Path directory;

    /**
     * A home in this folder; nothing is written yet.
     *
     * @param directory empty, missing, or laid out by this class before
     */
    public KeycloakHome(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    public Path directory() {
        return directory;
    }

    public Path script() {
        return directory.resolve("bin/kc.sh");
    }

    /**
     * Unpacks the release if it is not the one already here, and makes {@code jars} the only provider jars. Files that
     * are the same stay untouched, since Keycloak builds itself anew whenever one is newer.
     *
     * @throws IOException also when the folder holds something else, which is then left alone
     */
    public KeycloakHome layOut(Path archive, Collection<Path> jars) throws IOException {
        String stamp = stampOf(archive);
        if (!stamp.equals(currentStamp())) {
            clear();
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(STAMP), "unpacking");
            new TarGz(archive).unpackInto(directory);
            Files.writeString(directory.resolve(STAMP), stamp);
        }
        synchronise(jars);
        return this;
    }

    private static String stampOf(Path archive) throws IOException {
        return "%s %d %s".formatted(archive.getFileName(), Files.size(archive), Files.getLastModifiedTime(archive));
    }

    private String currentStamp() throws IOException {
        Path stamp = directory.resolve(STAMP);
        return Files.exists(stamp) ? Files.readString(stamp) : "";
    }

    private void clear() throws IOException {
        List<Path> content = list(directory);
        if (content.isEmpty()) {
            return;
        }
        if (!Files.exists(directory.resolve(STAMP))) {
            throw new IOException(directory + " is not empty and not a Keycloak of ours; choose another folder");
        }
        for (Path path : content) {
            if (!path.endsWith(DATA) && !path.endsWith(STAMP)) {
                delete(path);
            }
        }
    }

    private void synchronise(Collection<Path> jars) throws IOException {
        Path providers = Files.createDirectories(directory.resolve(PROVIDERS));
        Map<Path, Path> sources = jars.stream()
                .collect(Collectors.toMap(jar -> providers.resolve(jar.getFileName()), Function.identity()));
        for (Path present : list(providers)) {
            if (present.toString().endsWith(".jar") && !sources.containsKey(present)) {
                Files.delete(present);
            }
        }
        for (Map.Entry<Path, Path> source : sources.entrySet()) {
            Path jar = source.getKey();
            if (!Files.exists(jar) || Files.mismatch(jar, source.getValue()) >= 0) {
                Files.copy(source.getValue(), jar, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.isSymbolicLink(path)) {
            for (Path child : list(path)) {
                delete(child);
            }
        }
        Files.delete(path);
    }
}
