package cloud.indigos.keycloak.tests.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The French messages of one folder, and the English ones beside them. */
record Bundle(Path frenchFile) {

    private static final String FRENCH = "messages_fr.properties";
    private static final String ENGLISH = "messages_en.properties";

    static List<Bundle> all() {
        return Repository.sources("/" + FRENCH).stream().map(Bundle::new).toList();
    }

    Map<String, String> french() {
        return read(frenchFile);
    }

    Map<String, String> english() {
        return read(frenchFile.resolveSibling(ENGLISH));
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try {
            // Strict about UTF-8: a file in another encoding fails to read.
            properties.load(new StringReader(Repository.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    @Override
    public String toString() {
        return Repository.nameOf(frenchFile);
    }
}
