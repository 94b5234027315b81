package cloud.indigos.keycloak.password.policy;

import java.util.List;

/**
 * One thing that is wrong with a password, to be told in any language.
 *
 * @param key of the message
 * @param parameters what it fills in; a {@link Fault} among them is a message of its own
 */
public record Fault(String key, List<Object> parameters) {

    public Fault {
        parameters = List.copyOf(parameters);
    }

    static Fault of(String key, Object... parameters) {
        return new Fault(key, List.of(parameters));
    }
}
