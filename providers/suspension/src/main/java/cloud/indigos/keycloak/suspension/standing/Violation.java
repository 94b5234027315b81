package cloud.indigos.keycloak.suspension.standing;

import java.util.List;

/** Why a change is refused, and at which field of the console's form. */
public record Violation(Field field, String key, List<Object> parameters) {

    /** The fields a decision is made of. */
    public enum Field {
        STANDING,
        SERVICES,
        UNTIL,
        REASON,
        ARTICLE,
        URGENT
    }

    static Violation at(Field field, String key, Object... parameters) {
        return new Violation(field, key, List.of(parameters));
    }
}
