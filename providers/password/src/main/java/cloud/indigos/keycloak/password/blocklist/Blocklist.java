package cloud.indigos.keycloak.password.blocklist;

import cloud.indigos.keycloak.password.dictionary.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Passwords an administrator never wants to see, whatever their case and accents. */
public final class Blocklist {

    private static final Blocklist EMPTY = new Blocklist(new BloomFilter(0));

    private final BloomFilter passwords;

    private Blocklist(BloomFilter passwords) {
        this.passwords = passwords;
    }

    public static Blocklist empty() {
        return EMPTY;
    }

    /** Reads a file with one password a line, UTF-8; bytes that are not are taken as they come. */
    static Blocklist read(Path file) throws IOException {
        BloomFilter passwords = new BloomFilter(count(file));
        try (BufferedReader reader = reader(file);
                Stream<String> lines = reader.lines()) {
            lines.filter(line -> !line.isEmpty()).map(Folding::fold).forEach(passwords::add);
        }
        return new Blocklist(passwords);
    }

    public boolean contains(String password) {
        return passwords.mayContain(Folding.fold(password));
    }

    private static long count(Path file) throws IOException {
        try (BufferedReader reader = reader(file);
                Stream<String> lines = reader.lines()) {
            return lines.count();
        }
    }

    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }
}
