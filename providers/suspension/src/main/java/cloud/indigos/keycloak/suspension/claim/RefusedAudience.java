package cloud.indigos.keycloak.suspension.claim;

import cloud.indigos.keycloak.suspension.profile.ServiceIds;
import cloud.indigos.keycloak.suspension.standing.Refusal;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.JsonWebToken;

/**
 * The clients of refused services, in whose name no token is good: a service that reads no claim of ours refuses it by the
 * audience, and introspection tells such a client that it is inactive.
 */
final class RefusedAudience {

    private RefusedAudience() {}

    static void leaveOut(JsonWebToken token, Refusal refusal, RealmModel realm) {
        String[] named = token.getAudience();
        if (named == null) {
            return;
        }
        String[] left =
                Stream.of(named).filter(id -> !isRefused(id, refusal, realm)).toArray(String[]::new);
        token.audience(left.length == 0 ? null : left);
    }

    /** An audience that is no client belongs to no service. */
    private static boolean isRefused(String audience, Refusal refusal, RealmModel realm) {
        ClientModel client = realm.getClientByClientId(audience);
        return client != null && ServiceIds.of(client).filter(refusal::refuses).isPresent();
    }
}
