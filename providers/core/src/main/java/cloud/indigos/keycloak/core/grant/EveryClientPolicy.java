package cloud.indigos.keycloak.core.grant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.idm.ClientPolicyExecutorRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProviderFactory;
import org.keycloak.services.clientpolicy.condition.AnyClientConditionFactory;
import org.keycloak.util.JsonSerialization;

/**
 * What makes a realm ask one of our executors, for every client: a client profile that bears the executor's id, and a
 * policy. All our executors share the policy, as Keycloak reads each of a realm's policies anew at each request.
 */
public final class EveryClientPolicy {

    private static final String POLICY = "indigos";

    /** Ours, and Keycloak's own, which does the same and costs a little more at each request. */
    private static final Set<String> EVERY_CLIENT =
            Set.of(OnBehalfConditionFactory.PROVIDER_ID, AnyClientConditionFactory.PROVIDER_ID);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String profile;
    private final String purpose;

    /**
     * @param executor the id of the executor's factory
     * @param purpose what an administrator reads about it
     */
    public EveryClientPolicy(KeycloakSession session, RealmModel realm, String executor, String purpose) {
        this.session = session;
        this.realm = realm;
        this.profile = executor;
        this.purpose = purpose;
    }

    /** Whether it is there, enabled and still does what it is for. */
    public boolean isInForce() {
        return profiles().getProfiles().stream().anyMatch(this::hasExecutor)
                && policies().getPolicies().stream().anyMatch(this::asksEveryClient);
    }

    /** Whether anything of it is there, in force or not. */
    public boolean isMentioned() {
        return profiles().getProfiles().stream()
                        .anyMatch(found -> found.getName().equals(profile))
                || policies().getPolicies().stream().anyMatch(this::names);
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
        List<String> named = new ArrayList<>(List.of(profile));
        policies.getPolicies().stream()
                .filter(policy -> policy.getName().equals(POLICY))
                .forEach(policy -> named.addAll(orEmpty(policy.getProfiles())));
        policies.setPolicies(with(
                policies.getPolicies().stream()
                        .filter(policy -> !policy.getName().equals(POLICY))
                        .toList(),
                policy(named)));
        save(policies);
    }

    /** From the policies first: Keycloak keeps none that names a profile it does not have. */
    public void remove() {
        ClientPoliciesRepresentation policies = policies();
        policies.setPolicies(
                policies.getPolicies().stream().flatMap(this::withoutProfile).toList());
        save(policies);
        ClientProfilesRepresentation profiles = profiles();
        profiles.setProfiles(profiles.getProfiles().stream()
                .filter(found -> !found.getName().equals(profile))
                .toList());
        save(profiles);
    }

    /** Nothing is left of a policy that had no other profile. */
    private Stream<ClientPolicyRepresentation> withoutProfile(ClientPolicyRepresentation policy) {
        if (!names(policy)) {
            return Stream.of(policy);
        }
        policy.setProfiles(policy.getProfiles().stream()
                .filter(name -> !name.equals(profile))
                .toList());
        return Stream.of(policy).filter(left -> !left.getProfiles().isEmpty());
    }

    private ClientProfileRepresentation profile() {
        ClientPolicyExecutorRepresentation executor = new ClientPolicyExecutorRepresentation();
        executor.setExecutorProviderId(profile);
        executor.setConfiguration(JsonSerialization.createObjectNode());
        ClientProfileRepresentation representation = new ClientProfileRepresentation();
        representation.setName(profile);
        representation.setDescription(purpose);
        representation.setExecutors(List.of(executor));
        return representation;
    }

    private static ClientPolicyRepresentation policy(List<String> profiles) {
        ClientPolicyConditionRepresentation everyClient = new ClientPolicyConditionRepresentation();
        everyClient.setConditionProviderId(OnBehalfConditionFactory.PROVIDER_ID);
        everyClient.setConfiguration(JsonSerialization.createObjectNode());
        ClientPolicyRepresentation policy = new ClientPolicyRepresentation();
        policy.setName(POLICY);
        policy.setDescription("What is asked on behalf of members, by every client of the realm.");
        policy.setEnabled(true);
        policy.setConditions(List.of(everyClient));
        policy.setProfiles(profiles);
        return policy;
    }

    private boolean hasExecutor(ClientProfileRepresentation found) {
        return found.getName().equals(profile)
                && orEmpty(found.getExecutors()).stream()
                        .anyMatch(executor -> profile.equals(executor.getExecutorProviderId()));
    }

    /** To Keycloak, a policy without conditions is for nobody. */
    private boolean asksEveryClient(ClientPolicyRepresentation policy) {
        List<ClientPolicyConditionRepresentation> conditions = orEmpty(policy.getConditions());
        return Boolean.TRUE.equals(policy.isEnabled())
                && names(policy)
                && !conditions.isEmpty()
                && conditions.stream().allMatch(EveryClientPolicy::holdsForEveryClient);
    }

    private static boolean holdsForEveryClient(ClientPolicyConditionRepresentation condition) {
        JsonNode settings = condition.getConfiguration();
        boolean inverted = settings != null
                && settings.path(AbstractClientPolicyConditionProviderFactory.IS_NEGATIVE_LOGIC)
                        .asBoolean();
        return !inverted && EVERY_CLIENT.contains(condition.getConditionProviderId());
    }

    private boolean names(ClientPolicyRepresentation policy) {
        return orEmpty(policy.getProfiles()).contains(profile);
    }

    /** What an administrator has only begun may lack anything. */
    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
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
