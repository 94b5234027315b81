package cloud.indigos.keycloak.core.grant;

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

/** The client profile and policy by which one of our executors sees every client of a realm; both bear the executor's id. */
public final class EveryClientPolicy {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String name;
    private final String purpose;

    /**
     * @param executor the id of the executor's factory
     * @param purpose what an administrator reads about it
     */
    public EveryClientPolicy(KeycloakSession session, RealmModel realm, String executor, String purpose) {
        this.session = session;
        this.realm = realm;
        this.name = executor;
        this.purpose = purpose;
    }

    /** Whether it is there, enabled and still does what it is for. */
    public boolean isInForce() {
        boolean profile = profiles().getProfiles().stream().anyMatch(this::hasExecutor);
        return profile
                && policies().getPolicies().stream()
                        .anyMatch(policy -> policy.getName().equals(name)
                                && Boolean.TRUE.equals(policy.isEnabled())
                                && policy.getProfiles().contains(name));
    }

    /** Puts it there as it should be, unless it is. */
    public void install() {
        if (isInForce()) {
            return;
        }
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
                .filter(policy -> !policy.getName().equals(name))
                .toList());
        save(policies);
        ClientProfilesRepresentation profiles = profiles();
        profiles.setProfiles(profiles.getProfiles().stream()
                .filter(profile -> !profile.getName().equals(name))
                .toList());
        save(profiles);
    }

    private ClientProfileRepresentation profile() {
        ClientPolicyExecutorRepresentation executor = new ClientPolicyExecutorRepresentation();
        executor.setExecutorProviderId(name);
        executor.setConfiguration(JsonSerialization.createObjectNode());
        ClientProfileRepresentation profile = new ClientProfileRepresentation();
        profile.setName(name);
        profile.setDescription(purpose);
        profile.setExecutors(List.of(executor));
        return profile;
    }

    private ClientPolicyRepresentation policy() {
        ClientPolicyConditionRepresentation everyClient = new ClientPolicyConditionRepresentation();
        everyClient.setConditionProviderId(AnyClientConditionFactory.PROVIDER_ID);
        everyClient.setConfiguration(JsonSerialization.createObjectNode());
        ClientPolicyRepresentation policy = new ClientPolicyRepresentation();
        policy.setName(name);
        policy.setDescription("Every client of the realm.");
        policy.setEnabled(true);
        policy.setConditions(List.of(everyClient));
        policy.setProfiles(List.of(name));
        return policy;
    }

    private boolean hasExecutor(ClientProfileRepresentation profile) {
        return profile.getName().equals(name)
                && profile.getExecutors().stream().anyMatch(executor -> name.equals(executor.getExecutorProviderId()));
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
