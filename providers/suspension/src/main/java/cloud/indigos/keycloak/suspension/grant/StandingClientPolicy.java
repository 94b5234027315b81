package cloud.indigos.keycloak.suspension.grant;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.idm.ClientPolicyExecutorRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.condition.AnyClientConditionFactory;
import org.keycloak.util.JsonSerialization;

/** The client profile and policy by which {@link StandingExecutor} sees every client of a realm. */
public final class StandingClientPolicy {

    static final String NAME = "indigos-standing";

    private final KeycloakSession session;
    private final RealmModel realm;

    public StandingClientPolicy(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether it is there, enabled and still does what it is for. */
    public boolean isInForce() {
        boolean profile = profiles().getProfiles().stream().anyMatch(StandingClientPolicy::hasExecutor);
        return profile
                && policies().getPolicies().stream()
                        .anyMatch(policy -> policy.getName().equals(NAME)
                                && Boolean.TRUE.equals(policy.isEnabled())
                                && policy.getProfiles().contains(NAME));
    }

    public void install() {
        remove();
        ClientProfilesRepresentation profiles = profiles();
        profiles.setProfiles(with(profiles.getProfiles(), profile()));
        save(profiles);
        ClientPoliciesRepresentation policies = policies();
        policies.setPolicies(with(policies.getPolicies(), policy()));
        save(policies);
    }

    /** The policy first: Keycloak keeps no policy that names a profile it does not have. */
    public void remove() {
        ClientPoliciesRepresentation policies = policies();
        policies.setPolicies(policies.getPolicies().stream()
                .filter(policy -> !policy.getName().equals(NAME))
                .toList());
        save(policies);
        ClientProfilesRepresentation profiles = profiles();
        profiles.setProfiles(profiles.getProfiles().stream()
                .filter(profile -> !profile.getName().equals(NAME))
                .toList());
        save(profiles);
    }

    private static ClientProfileRepresentation profile() {
        ClientPolicyExecutorRepresentation executor = new ClientPolicyExecutorRepresentation();
        executor.setExecutorProviderId(StandingExecutorFactory.PROVIDER_ID);
        executor.setConfiguration(JsonSerialization.createObjectNode());
        ClientProfileRepresentation profile = new ClientProfileRepresentation();
        profile.setName(NAME);
        profile.setDescription("Gives no token to members who are suspended or refused the client's service.");
        profile.setExecutors(List.of(executor));
        return profile;
    }

    private static ClientPolicyRepresentation policy() {
        ClientPolicyConditionRepresentation everyClient = new ClientPolicyConditionRepresentation();
        everyClient.setConditionProviderId(AnyClientConditionFactory.PROVIDER_ID);
        everyClient.setConfiguration(JsonSerialization.createObjectNode());
        ClientPolicyRepresentation policy = new ClientPolicyRepresentation();
        policy.setName(NAME);
        policy.setDescription("Every client of the realm.");
        policy.setEnabled(true);
        policy.setConditions(List.of(everyClient));
        policy.setProfiles(List.of(NAME));
        return policy;
    }

    private static boolean hasExecutor(ClientProfileRepresentation profile) {
        return profile.getName().equals(NAME)
                && profile.getExecutors().stream()
                        .anyMatch(executor ->
                                StandingExecutorFactory.PROVIDER_ID.equals(executor.getExecutorProviderId()));
    }

    private static <T> List<T> with(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return longer;
    }

    private ClientProfilesRepresentation profiles() {
        try {
            return session.clientPolicy().getClientProfiles(realm, false);
        } catch (ClientPolicyException e) {
            throw new IllegalStateException(e);
        }
    }

    private ClientPoliciesRepresentation policies() {
        try {
            return session.clientPolicy().getClientPolicies(realm, false);
        } catch (ClientPolicyException e) {
            throw new IllegalStateException(e);
        }
    }

    private void save(ClientProfilesRepresentation profiles) {
        try {
            session.clientPolicy().updateClientProfiles(realm, profiles);
        } catch (ClientPolicyException e) {
            throw new IllegalStateException(e);
        }
    }

    private void save(ClientPoliciesRepresentation policies) {
        try {
            session.clientPolicy().updateClientPolicies(realm, policies);
        } catch (ClientPolicyException e) {
            throw new IllegalStateException(e);
        }
    }
}
