package cloud.indigos.keycloak.bench.server;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What our client scope says of an active member, said by Keycloak's own mappers: tells what claims cost whoever makes them. */
final class SameClaims {

    private static final Map<String, String> VALUES = Map.of(
            "indigos_suspended", "false",
            "indigos_status", "active",
            "indigos_mail", "allow",
            "indigos_mail_send", "allow",
            "indigos_files", "allow",
            "indigos_charter_current", "true",
            "indigos_charter", "1");

    private static final Set<String> NOT_IN_TOKENS = Set.of("indigos_charter");

    private static final Set<String> TRUTH_VALUES = Set.of("true", "false");

    private SameClaims() {}

    /** As in the representation of a client. */
    static List<Map<String, Object>> mappers() {
        return VALUES.entrySet().stream()
                .map(claim -> mapper(claim.getKey(), claim.getValue()))
                .toList();
    }

    private static Map<String, Object> mapper(String claim, String value) {
        return Map.of(
                "name",
                claim,
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-hardcoded-claim-mapper",
                "config",
                Map.of(
                        "claim.name",
                        claim,
                        "claim.value",
                        value,
                        "jsonType.label",
                        TRUTH_VALUES.contains(value) ? "boolean" : "String",
                        "access.token.claim",
                        String.valueOf(!NOT_IN_TOKENS.contains(claim)),
                        "id.token.claim",
                        "false",
                        "userinfo.token.claim",
                        "true",
                        "introspection.token.claim",
                        "true"));
    }
}
