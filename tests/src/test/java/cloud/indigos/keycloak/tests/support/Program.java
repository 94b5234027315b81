package cloud.indigos.keycloak.tests.support;

import java.io.File;
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

    public String name() {
        return path.getFileName().toString();
    }
}
