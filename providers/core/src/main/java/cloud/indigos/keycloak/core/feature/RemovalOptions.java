package cloud.indigos.keycloak.core.feature;

import java.util.Map;
import java.util.Optional;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/**
 * What an administrator said about the removal of features, such as {@code suspended=disable}.
 *
 * @param administrator who said it
 */
public record RemovalOptions(Map<String, String> values, Administrator administrator) {

    /**
     * Who removes features.
     *
     * @param adminEvent an event in their name, to be cloned into the session that tells of something
     */
    public record Administrator(AdminAuth auth, AdminEventBuilder adminEvent) {}

    public RemovalOptions {
        values = Map.copyOf(values);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
