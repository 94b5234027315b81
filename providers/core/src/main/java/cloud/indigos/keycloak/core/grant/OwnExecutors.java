package cloud.indigos.keycloak.core.grant;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.idm.ClientPolicyExecutorRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.util.JsonSerialization;

/** Which executors a realm's client policies come to, where all that is enabled is what we install. */
final class OwnExecutors {

    private OwnExecutors() {}

    /**
     * The executors to be asked, in this order, of whatever {@link OnBehalfCondition} asks about.
     *
     * @param policies as the realm keeps them, in JSON
     * @param profiles the client profiles, likewise
     * @param isOurs whether an executor of this id is one of ours, without settings
     * @return empty where anything is enabled that an administrator has made or changed: Keycloak alone knows what that
     *     comes to
     */
    static Optional<List<String>> of(String policies, String profiles, Predicate<String> isOurs) {
        if (policies == null || profiles == null) {
            return Optional.empty();
        }
        try {
            return of(
                    JsonSerialization.readValue(policies, ClientPoliciesRepresentation.class),
                    JsonSerialization.readValue(profiles, ClientProfilesRepresentation.class),
                    isOurs);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> of(
            ClientPoliciesRepresentation policies, ClientProfilesRepresentation profiles, Predicate<String> isOurs) {
        Map<String, List<String>> ours = orEmpty(profiles.getProfiles()).stream()
                .filter(profile -> profile.getName() != null && asksOnly(profile, isOurs))
                .collect(Collectors.toMap(
                        ClientProfileRepresentation::getName, OwnExecutors::executors, (first, second) -> first));
        List<String> asked = new ArrayList<>();
        for (ClientPolicyRepresentation policy : orEmpty(policies.getPolicies())) {
            if (Boolean.FALSE.equals(policy.isEnabled())) {
                continue;
            }
            List<String> named = orEmpty(policy.getProfiles());
            if (!isOnBehalf(policy) || !ours.keySet().containsAll(named)) {
                return Optional.empty();
            }
            named.forEach(name -> asked.addAll(ours.get(name)));
        }
        return Optional.of(List.copyOf(asked));
    }

    private static boolean isOnBehalf(ClientPolicyRepresentation policy) {
        List<ClientPolicyConditionRepresentation> conditions = orEmpty(policy.getConditions());
        return policy.getName() != null
                && Boolean.TRUE.equals(policy.isEnabled())
                && conditions.size() == 1
                && OnBehalfConditionFactory.PROVIDER_ID.equals(conditions.get(0).getConditionProviderId())
                && isWithoutSettings(conditions.get(0).getConfiguration());
    }

    private static boolean asksOnly(ClientProfileRepresentation profile, Predicate<String> isOurs) {
        return orEmpty(profile.getExecutors()).stream()
                .allMatch(executor -> isOurs.test(executor.getExecutorProviderId())
                        && isWithoutSettings(executor.getConfiguration()));
    }

    private static List<String> executors(ClientProfileRepresentation profile) {
        return orEmpty(profile.getExecutors()).stream()
                .map(ClientPolicyExecutorRepresentation::getExecutorProviderId)
                .toList();
    }

    private static boolean isWithoutSettings(JsonNode configuration) {
        return configuration != null && configuration.isObject() && configuration.isEmpty();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
