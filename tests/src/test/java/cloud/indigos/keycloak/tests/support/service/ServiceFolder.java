package cloud.indigos.keycloak.tests.support.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that belongs to one service for one test, and whose accounts it runs with. */
public record ServiceFolder(Path path) {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    /** Opens a temporary folder to the unprivileged account that a service which root starts changes to. */
    public ServiceFolder {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder in it that the service may write to. */
    public Path writable(String name, String account) {
        try {
            Path folder = Files.createDirectories(path.resolve(name));
            if (ROOT) {
                Files.setOwner(
                        folder,
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(account));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path write(String name, String text) {
        try {
            return Files.writeString(path.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service's own account where root starts it, otherwise whoever runs the tests. */
    public static String user(String account) {
        return ROOT ? account : System.getProperty("user.name");
    }

    public static boolean isRoot() {
        return ROOT;
    }

    /** A setting that makes sense, and is accepted, only where root starts the service. */
    public static String ifRoot(String setting) {
        return ROOT ? setting : "";
    }

    /** The service's own group where root starts it, otherwise that of whoever runs the tests. */
    public String group(String group) {
        try {
            return ROOT
                    ? group
                    : Files.readAttributes(path, PosixFileAttributes.class)
                            .group()
                            .getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
