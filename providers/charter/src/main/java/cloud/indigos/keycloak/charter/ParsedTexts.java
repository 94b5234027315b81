package cloud.indigos.keycloak.charter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What texts say, by the text it was read from: every token, userinfo and introspection asks for the same few. */
public final class ParsedTexts<T> {

    /** Of timelines there is one for each realm, and one more each time a charter is published; of acceptances, one a day. */
    static final int MOST = 1000;

    private final Function<String, T> parser;
    private final Map<String, T> parsed = new ConcurrentHashMap<>();

    /**
     * Knows nothing yet.
     *
     * @param parser has no other input, never returns null, and throws when the text is something else
     */
    public ParsedTexts(Function<String, T> parser) {
        this.parser = parser;
    }

    /**
     * What the text says.
     *
     * @throws RuntimeException of the parser
     */
    public T of(String text) {
        T known = parsed.get(text);
        if (known != null) {
            return known;
        }
        T read = parser.apply(text);
        if (parsed.size() >= MOST) {
            parsed.clear();
        }
        parsed.put(text, read);
        return read;
    }

    int size() {
        return parsed.size();
    }
}
