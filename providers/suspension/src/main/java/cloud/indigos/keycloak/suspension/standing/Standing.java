package cloud.indigos.keycloak.suspension.standing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the association decided about a member's account, from mildest to harshest (charter §7 and §11). */
public enum Standing {
    ACTIVE,
    WARNED,
    RESTRICTED,
    SUSPENDED,
    CLOSED;

    /** The form in attributes, tables and REST, such as {@code suspended}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Standing> of(String value) {
        return Arrays.stream(values())
                .filter(standing -> standing.value().equals(value))
                .findFirst();
    }

    /** Whether the whole account is refused. */
    public boolean refusesAccount() {
        return this == SUSPENDED || this == CLOSED;
    }

    /** Charter §11: an exchange comes before a restriction, a suspension or a closure. */
    public boolean needsExchangeFirst() {
        return compareTo(RESTRICTED) >= 0;
    }
}
