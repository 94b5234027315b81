package cloud.indigos.keycloak.tests.support;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A program of this machine. */
public record Program(Path path) {

    /** Where daemons are, which is not on everybody's path. */
    private static final String DAEMONS = File.pathSeparator + "/usr/sbin" + File.pathSeparator + "/sbin";

    /**
     * Looks for a program as a shell does.
     *
     * @param packages what to install on Debian if it is missing, for who reads the failure
     * @param names of the program, the best first
     */
    public static Program find(String packages, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of((System.getenv("PATH") + DAEMONS).split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Program::new)
                .orElseThrow(() -> new IllegalStateException(
                        "Not found: " + names[0] + ". On Debian: apt-get install " + packages));
    }

    /** Runs it to its end, whatever that is; what it printed. */
    public String run(String... arguments) {
        try {
            Process process = new ProcessBuilder(Stream.concat(Stream.of(path.toString()), Stream.of(arguments))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            try (InputStream printed = process.getInputStream()) {
                return new String(printed.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return path.getFileName().toString();
    }
}
