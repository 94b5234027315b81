package cloud.indigos.keycloak.core.grant;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.securityprofile.SecurityProfileProvider;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.DefaultClientPolicyManager;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/**
 * Keycloak's own manager, but where a realm has no policy but ours: there it asks our executors at once, where Keycloak
 * parses the realm's policies and profiles and makes their conditions anew at each request. Everything else is left to
 * Keycloak.
 */
final class PreparedPolicyManager extends DefaultClientPolicyManager {

    private final KeycloakSession session;
    private final ConcurrentMap<String, Prepared> preparedByRealm;

    /** @param preparedByRealm kept from request to request, by the realm's id */
    PreparedPolicyManager(KeycloakSession session, ConcurrentMap<String, Prepared> preparedByRealm) {
        super(session);
        this.session = session;
        this.preparedByRealm = preparedByRealm;
    }

    @Override
    public void triggerOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        Optional<List<String>> executors = prepared(session.getContext().getRealm());
        if (executors.isEmpty() || hasServerPolicies()) {
            super.triggerOnEvent(context);
            return;
        }
        if (OnBehalfCondition.asks(context)) {
            for (String executor : executors.get()) {
                factory(executor).create(session).executeOnEvent(context);
            }
        }
    }

    private Optional<List<String>> prepared(RealmModel realm) {
        String policies = realm.getAttribute(Constants.CLIENT_POLICIES);
        if (policies == null) {
            return Optional.empty();
        }
        String profiles = realm.getAttribute(Constants.CLIENT_PROFILES);
        Prepared known = preparedByRealm.get(realm.getId());
        if (known == null || !known.isOf(policies, profiles)) {
            known = new Prepared(policies, profiles, OwnExecutors.of(policies, profiles, this::isOurs));
            preparedByRealm.put(realm.getId(), known);
        }
        return known.executors();
    }

    /** No executor is, where the server runs without client policies. */
    private boolean isOurs(String executor) {
        return factory(executor) instanceof EveryClientExecutorFactory;
    }

    /** Our executors have nothing to close, so that the session need not keep them. */
    private ClientPolicyExecutorProviderFactory factory(String executor) {
        return (ClientPolicyExecutorProviderFactory)
                session.getKeycloakSessionFactory().getProviderFactory(ClientPolicyExecutorProvider.class, executor);
    }

    /** Policies of all realms, by the server's security profile. */
    private boolean hasServerPolicies() {
        return !session.getProvider(SecurityProfileProvider.class)
                .getDefaultClientPolicies()
                .isEmpty();
    }

    /** What a realm's policies and profiles, as it keeps them, come to. */
    record Prepared(String policies, String profiles, Optional<List<String>> executors) {

        private boolean isOf(String otherPolicies, String otherProfiles) {
            return policies.equals(otherPolicies) && Objects.equals(profiles, otherProfiles);
        }
    }
}
