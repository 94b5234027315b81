package cloud.indigos.keycloak.password.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** The compiled dictionary in this jar, loaded once, when first asked for. */
public final class Lexicon {

    /** Beside this class; written by {@code DictionaryCompiler} during the build. */
    public static final String RESOURCE = "words.bin";

    private final WordTable words;
    private final LetterModel letters;

    private Lexicon(WordTable words, LetterModel letters) {
        this.words = words;
        this.letters = letters;
    }

    public static Lexicon get() {
        return Holder.LEXICON;
    }

    public WordTable words() {
        return words;
    }

    public LetterModel letters() {
        return letters;
    }

    private static Lexicon load() {
        try (InputStream in = Lexicon.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The jar has no " + RESOURCE);
            }
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
            return new Lexicon(WordTable.read(bytes), LetterModel.read(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final Lexicon LEXICON = load();
    }
}
