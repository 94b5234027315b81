package cloud.indigos.keycloak.core.grant;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyManager;
import org.keycloak.services.clientpolicy.DefaultClientPolicyManagerFactory;

/** Puts {@link PreparedPolicyManager} in the place of Keycloak's. */
public final class PreparedPolicyManagerFactory extends DefaultClientPolicyManagerFactory {

    private static final String PROVIDER_ID = "indigos";

    /** Before Keycloak's, which has none. */
    private static final int ORDER = 1;

    private final ConcurrentMap<String, PreparedPolicyManager.Prepared> preparedByRealm = new ConcurrentHashMap<>();

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public ClientPolicyManager create(KeycloakSession session) {
        return new PreparedPolicyManager(session, preparedByRealm);
    }
}
