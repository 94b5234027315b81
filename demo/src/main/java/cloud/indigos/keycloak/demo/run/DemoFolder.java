package cloud.indigos.keycloak.demo.run;

import cloud.indigos.keycloak.demo.server.KeycloakHome;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What a demo keeps between two runs. Each port has a folder of its own, since addresses with the port are in the
 * realm's data.
 */
record DemoFolder(Path directory) {

    /** System property with the folder for all demos; the build sets it. */
    static final String PROPERTY = "indigos.data";

    static DemoFolder of(int port) {
        return new DemoFolder(
                Path.of(System.getProperty(PROPERTY)).resolve("port-" + port).normalize());
    }

    KeycloakHome keycloak() {
        return new KeycloakHome(directory.resolve("keycloak"));
    }

    Path keycloakLog() {
        return directory.resolve("keycloak.log");
    }

    Path mails() {
        return directory.resolve("mails");
    }

    /** Where Keycloak finds realms to import at its start. */
    Path imports() {
        return keycloakData().resolve("import");
    }

    /** Whether the next start creates the database and the realm. */
    boolean isNew() {
        return !Files.exists(keycloakData().resolve("h2"));
    }

    /** Forgets accounts, decisions and mails; the unpacked server stays. */
    void begin() throws IOException {
        delete(keycloakData());
        delete(mails());
    }

    private Path keycloakData() {
        return keycloak().directory().resolve("data");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
