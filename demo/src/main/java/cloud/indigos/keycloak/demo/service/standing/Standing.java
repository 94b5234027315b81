package cloud.indigos.keycloak.demo.service.standing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a member may use, read from the claims of the scope {@code indigos}. The rules are positive: only the expected
 * value lets someone in, and a claim that is missing, or of another type, refuses. So a mapper that was taken away shuts
 * the door instead of opening it.
 */
public final class Standing {

    private static final String PREFIX = "indigos_";

    private final Map<String, ?> claims;

    /**
     * The standing these claims tell.
     *
     * @param claims as introspection gives them, and so as they are now; those of a token are as they were
     */
    public Standing(Map<String, ?> claims) {
        this.claims = new HashMap<>(claims);
    }

    /** Whether the member may use a service, such as {@code files}, or a part of one, such as {@code mail_send}. */
    public boolean allows(String service) {
        return Boolean.FALSE.equals(claims.get(PREFIX + "suspended")) && "allow".equals(claims.get(PREFIX + service));
    }

    /** {@code active}, {@code restricted} or {@code suspended}; empty when the realm does not say. */
    public Optional<String> status() {
        return text("status");
    }

    /** One sentence for the member about what was decided, in their language; empty when nothing was. */
    public Optional<String> notice() {
        return text("notice");
    }

    /** Whether a claim is one of the scope {@code indigos}. */
    public static boolean isClaim(String name) {
        return name.startsWith(PREFIX);
    }

    private Optional<String> text(String claim) {
        return claims.get(PREFIX + claim) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
