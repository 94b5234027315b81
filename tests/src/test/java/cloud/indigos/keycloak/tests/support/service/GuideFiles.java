package cloud.indigos.keycloak.tests.support.service;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Guide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a guide tells to write: each block of code that begins with a comment naming one in {@code /etc}. They
 * are written elsewhere, with the names of this test instead of the guide's.
 */
public final class GuideFiles {

    private static final Pattern NAMED = Pattern.compile("(?:#|//|<!--) (/etc/\\S+).*\\n");
    private static final String ETC = "/etc/";

    private final Path folder;
    private final Map<String, String> files = new TreeMap<>();

    private GuideFiles(Path folder) {
        this.folder = folder;
    }

    /** The files of a guide in {@code docs/services}, for a folder that takes the place of {@code /etc}. */
    public static GuideFiles of(String guide, Path folder) {
        GuideFiles files = new GuideFiles(folder);
        for (String block : Guide.named("services/" + guide).blocks()) {
            Matcher named = NAMED.matcher(block);
            if (named.lookingAt()) {
                files.files.put(named.group(1), block);
            }
        }
        assertThat(files.files).as("files in " + guide).isNotEmpty();
        return files;
    }

    /** Puts this test's value wherever the guide has an example; a guide without the example is an error. */
    public GuideFiles with(String example, String value) {
        assertThat(files.values()).as("Files with " + example).anyMatch(text -> text.contains(example));
        files.replaceAll((name, text) -> text.replace(example, value));
        return this;
    }

    /** As the guides say to name the authority that has signed Keycloak's certificate, where Debian does not know it. */
    public GuideFiles trustingOwnAuthority() {
        return with(
                "/usr/lib/ssl/certs/ca-certificates.crt",
                OwnAuthority.fileIn(folder).toString());
    }

    public void write() {
        files.forEach((name, text) -> write(placeOf(name), text.replace(ETC, folder + "/")));
    }

    /** Where a file is that the guide calls {@code /etc/…}. */
    public Path placeOf(String name) {
        return folder.resolve(name.substring(ETC.length()));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
