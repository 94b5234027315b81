package cloud.indigos.keycloak.charter.text;

import cloud.indigos.keycloak.charter.CharterText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts this jar brings, with which a realm starts. */
public final class BundledCharter {

    private BundledCharter() {}

    /** Version 1: the French text, which is the one that binds, then its English translation. */
    public static List<CharterText> firstVersion() {
        return List.of(text("fr"), text("en"));
    }

    private static CharterText text(String language) {
        String markdown = read("/indigos-charter/1/" + language + ".md");
        return new CharterText(language, CharterMarkdown.render(markdown).title(), "", markdown);
    }

    private static String read(String resource) {
        try (InputStream in = BundledCharter.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
