package cloud.indigos.keycloak.password.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The words in this jar that phrases are drawn from, loaded once, when first asked for. Written by
 * {@code DictionaryCompiler} during the build: French, 4 to 9 letters from a to z, none the beginning of another.
 */
final class PhraseWords {

    private static final String RESOURCE = "words.txt";

    private PhraseWords() {}

    static List<String> all() {
        return Holder.WORDS;
    }

    private static List<String> load() {
        try (InputStream in = PhraseWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The jar has no " + RESOURCE);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final List<String> WORDS = load();
    }
}
