package cloud.indigos.keycloak.core.feature;

import java.util.Map;
import java.util.Optional;

/** What an administrator said about the removal of features, such as {@code suspended=disable}. */
public record RemovalOptions(Map<String, String> values) {

    public RemovalOptions {
        values = Map.copyOf(values);
    }

    public static RemovalOptions none() {
        return new RemovalOptions(Map.of());
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
