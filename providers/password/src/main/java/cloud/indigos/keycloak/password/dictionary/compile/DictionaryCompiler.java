package cloud.indigos.keycloak.password.dictionary.compile;

import cloud.indigos.keycloak.password.dictionary.TokenHash;
import cloud.indigos.keycloak.password.dictionary.WordKind;
import cloud.indigos.keycloak.password.dictionary.WordTable;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Build step, not shipped: turns the word lists into the one resource that {@code Lexicon} loads. */
public final class DictionaryCompiler {

    private static final int BUCKETS = 1 << 16;

    private DictionaryCompiler() {}

    /**
     * Compiles.
     *
     * @param args the folder with the lists that are not Maven artifacts, and the files to write: the dictionary, and the
     *     words for phrases
     */
    public static void main(String[] args) throws IOException {
        TokenCosts tokens = new TokenCosts();
        LetterCounts letters = new LetterCounts();
        WordLists lists = new WordLists(Path.of(args[0]));
        for (WordList list : lists.all()) {
            tokens.add(list);
        }
        tokens.callWords(lists.spelling());
        tokens.byToken().forEach((token, cost) -> {
            if (cost.kind() != WordKind.PASSWORD) {
                letters.learn(token);
            }
        });
        Path file = Path.of(args[1]);
        Files.createDirectories(file.getParent());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            write(codesByHash(tokens), out);
            out.write(letters.costs());
        }
        Path phrases = Path.of(args[2]);
        Files.createDirectories(phrases.getParent());
        Files.write(phrases, new PhraseWords(lists).all());
    }

    private static Map<Long, Byte> codesByHash(TokenCosts tokens) {
        Map<Long, Byte> codes = new TreeMap<>(Long::compareUnsigned);
        tokens.byToken()
                .forEach((token, cost) ->
                        codes.put(TokenHash.of(token) >>> 16 << 16, WordTable.code(cost.bits(), cost.kind())));
        return codes;
    }

    private static void write(Map<Long, Byte> codes, DataOutputStream out) throws IOException {
        int[] sizes = new int[BUCKETS];
        codes.keySet().forEach(hash -> sizes[WordTable.bucket(hash)]++);
        out.writeInt(codes.size());
        for (int size : sizes) {
            if (size > 255) {
                throw new IOException("A bucket of " + size + " tokens does not fit");
            }
            out.writeByte(size);
        }
        for (long hash : codes.keySet()) {
            out.writeInt(WordTable.rest(hash));
        }
        for (byte code : codes.values()) {
            out.writeByte(code);
        }
    }
}
