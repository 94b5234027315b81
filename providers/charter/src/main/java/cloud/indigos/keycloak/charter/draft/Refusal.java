package cloud.indigos.keycloak.charter.draft;

import java.util.List;

/** Why something is not done, as a message key with what the message fills in. */
public record Refusal(String key, List<Object> parameters) {

    static Refusal of(String key, Object... parameters) {
        return new Refusal(key, List.of(parameters));
    }
}
