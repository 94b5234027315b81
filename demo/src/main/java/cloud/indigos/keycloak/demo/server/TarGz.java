package cloud.indigos.keycloak.demo.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A compressed archive whose entries all lie in one folder, as releases are packed. */
record TarGz(Path archive) {

    private static final int OWNER_MAY_EXECUTE = 0100;
    private static final int BUFFER_BYTES = 1 << 16;

    /** Unpacks what lies in the archive's one folder into {@code target}, with the execute bits of the files. */
    void unpackInto(Path target) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), BUFFER_BYTES);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file, BUFFER_BYTES))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target.normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path name = Path.of(entry.getName()).normalize();
        Path path = target.resolve(name.subpath(Math.min(1, name.getNameCount() - 1), name.getNameCount()))
                .normalize();
        if (!path.startsWith(target)) {
            throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            if (name.getNameCount() > 1) {
                Files.createDirectories(path);
            }
        } else if (entry.isFile()) {
            Files.createDirectories(path.getParent());
            Files.copy(content, path);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
                makeExecutable(path);
            }
        }
    }

    private static void makeExecutable(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
