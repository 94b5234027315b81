package cloud.indigos.keycloak.suspension.standing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a decision could not wait for an exchange with the member: the grounds of charter §7 and §11. */
public enum Urgency {
    NO,
    GRAVE_RISK,
    MANIFEST_ABUSE,
    COMPROMISE,
    CONSTRAINT;

    /** The form in attributes, tables and REST, such as {@code grave_risk}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Urgency> of(String value) {
        return Arrays.stream(values())
                .filter(urgency -> urgency.value().equals(value))
                .findFirst();
    }

    /** Whether this dispenses from the exchange that charter §11 asks for first. */
    public boolean isGround() {
        return this != NO;
    }
}
