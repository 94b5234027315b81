package cloud.indigos.keycloak.tests.house;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A Compose file, read as strictly as Docker reads it: no key twice, no type of its own. */
final class ComposeFile {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)[^}]*}");

    private final String text;
    private final Map<String, Object> root;

    private ComposeFile(String text, Map<String, Object> root) {
        this.text = text;
        this.root = root;
    }

    static ComposeFile read(String name) {
        String text = Repository.read(Repository.ROOT.resolve(name));
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return new ComposeFile(text, map(new Yaml(new SafeConstructor(strict)).load(text)));
    }

    Set<String> sections() {
        return root.keySet();
    }

    /** The names declared in a top-level section. */
    Set<String> declared(String section) {
        return map(root.get(section)).keySet();
    }

    Map<String, Object> service(String name) {
        return map(map(root.get("services")).get(name));
    }

    /** The keys of a service's part, be it written as a map or as a list. */
    Set<String> names(String service, String part) {
        Object value = service(service).get(part);
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new))
                : map(value).keySet();
    }

    /** The entries of a service's part that is a list. */
    Stream<String> entries(String service, String part) {
        return service(service).get(part) instanceof List<?> list
                ? list.stream().map(Object::toString)
                : Stream.empty();
    }

    /** The variables it takes from {@code .env}. */
    Set<String> variables() {
        return VARIABLE.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @SuppressWarnings("unchecked") // keys of a YAML map in a Compose file are strings
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
