package cloud.indigos.keycloak.core.feature;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What is left of a feature in a realm that has lost the required action by which it is installed: an administrator
 * deleted it, or a tool that knows only the actions it was told of. Without our jars it would break logins and user pages.
 *
 * @param finding by which an administrator is told of it, with the names
 * @param signs whether each thing is there, by the name under which the console shows it
 */
public record Leftovers(String finding, Map<String, BooleanSupplier> signs) {

    public boolean isAny() {
        return signs.values().stream().anyMatch(BooleanSupplier::getAsBoolean);
    }

    public List<Finding> findings() {
        List<String> names = names();
        return names.isEmpty() ? List.of() : List.of(Finding.error(finding, String.join(", ", names)));
    }

    private List<String> names() {
        return signs.entrySet().stream()
                .filter(sign -> sign.getValue().getAsBoolean())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
