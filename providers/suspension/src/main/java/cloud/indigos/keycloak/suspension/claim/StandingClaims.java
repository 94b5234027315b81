package cloud.indigos.keycloak.suspension.claim;

import cloud.indigos.keycloak.suspension.standing.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The claims by which services honour a standing: for everybody, always, flat, never null. A missing claim would admit
 * everyone at services that deny by a value.
 */
public final class StandingClaims {

    public static final String SUSPENDED = "indigos_suspended";
    public static final String STATUS = "indigos_status";
    public static final String NOTICE = "indigos_notice";
    public static final String DETAILS = "indigos_suspension";

    private static final String SERVICE_PREFIX = "indigos_";

    private StandingClaims() {}

    /** The claims of every token: whether the account, and each service of the realm, is refused. */
    public static Map<String, Object> flat(Refusal refusal, List<String> services) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(SUSPENDED, refusal.wholeAccount());
        claims.put(STATUS, status(refusal));
        services.forEach(service -> claims.put(SERVICE_PREFIX + service, refusal.refuses(service) ? "deny" : "allow"));
        return claims;
    }

    private static String status(Refusal refusal) {
        if (refusal.wholeAccount()) {
            return "suspended";
        }
        return refusal.isNone() ? "active" : "restricted";
    }
}
