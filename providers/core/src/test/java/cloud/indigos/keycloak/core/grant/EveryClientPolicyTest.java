package cloud.indigos.keycloak.core.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyManager;
import org.keycloak.util.JsonSerialization;

class EveryClientPolicyTest {

    private final KeycloakSession session = mock();
    private final RealmModel realm = mock();
    private ClientProfilesRepresentation profiles = new ClientProfilesRepresentation();
    private ClientPoliciesRepresentation policies = new ClientPoliciesRepresentation();

    private final EveryClientPolicy standing = new EveryClientPolicy(session, realm, "standing", "Standing.");
    private final EveryClientPolicy charter = new EveryClientPolicy(session, realm, "charter", "Charter.");

    @BeforeEach
    void realmWithoutPolicies() throws Exception {
        profiles.setProfiles(new ArrayList<>());
        policies.setPolicies(new ArrayList<>());
        ClientPolicyManager manager = mock();
        when(session.clientPolicy()).thenReturn(manager);
        when(manager.getClientProfiles(any(), anyBoolean())).thenAnswer(call -> profiles);
        when(manager.getClientPolicies(any(), anyBoolean())).thenAnswer(call -> policies);
        doAnswer(call -> profiles = call.getArgument(1)).when(manager).updateClientProfiles(any(), any());
        doAnswer(call -> policies = call.getArgument(1)).when(manager).updateClientPolicies(any(), any());
    }

    @Test
    void allExecutorsShareOnePolicy() {
        standing.install();
        charter.install();
        assertThat(policies.getPolicies())
                .singleElement()
                .satisfies(policy -> assertThat(policy.getProfiles()).containsExactlyInAnyOrder("standing", "charter"));
        assertThat(standing.isInForce()).isTrue();
        assertThat(charter.isInForce()).isTrue();
    }

    @Test
    void switchedOffItIsNotInForceButMentionedUntilItIsRemoved() {
        assertThat(standing.isMentioned()).isFalse();
        standing.install();
        policies.getPolicies().forEach(policy -> policy.setEnabled(false));
        assertThat(standing.isInForce()).isFalse();
        assertThat(standing.isMentioned()).isTrue();
        standing.remove();
        assertThat(standing.isMentioned()).isFalse();
    }

    @Test
    void installedTwiceItIsThereOnce() {
        standing.install();
        standing.install();
        assertThat(policies.getPolicies()).hasSize(1);
        assertThat(profiles.getProfiles()).hasSize(1);
    }

    @Test
    void removingOneLeavesTheOther() {
        standing.install();
        charter.install();
        standing.remove();
        assertThat(standing.isInForce()).isFalse();
        assertThat(charter.isInForce()).isTrue();
        charter.remove();
        assertThat(policies.getPolicies()).isEmpty();
        assertThat(profiles.getProfiles()).isEmpty();
    }

    @Test
    void aPolicyThatIsOffIsNotInForceAndInstallingMendsIt() {
        standing.install();
        policies.getPolicies().get(0).setEnabled(false);
        assertThat(standing.isInForce()).isFalse();
        standing.install();
        assertThat(standing.isInForce()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            indigos-on-behalf                                                | true
            any-client                                                       | true
            any-client {"is-negative-logic": false}                          | true
            any-client {"is-negative-logic": null}                           | true
            indigos-on-behalf, any-client                                    | true
            -                                                                | false
            client-roles                                                     | false
            any-client, client-roles                                         | false
            any-client {"is-negative-logic": true}                           | false
            any-client {"is-negative-logic": "true"}                         | false
            indigos-on-behalf {"is-negative-logic": true}                    | false
            indigos-on-behalf, any-client {"is-negative-logic": true}        | false
            """)
    void itIsInForceWhileItsConditionsHoldForEveryClientAndInstallingMendsTheRest(String conditions, boolean inForce)
            throws Exception {
        standing.install();
        policies.getPolicies().get(0).setConditions(conditions(conditions));

        assertThat(standing.isInForce()).isEqualTo(inForce);

        standing.install();
        assertThat(standing.isInForce()).isTrue();
        assertThat(policies.getPolicies()).hasSize(1);
    }

    @Test
    void aProfileWithoutItsExecutorIsNotInForce() {
        standing.install();
        profiles.getProfiles().get(0).setExecutors(List.of());
        assertThat(standing.isInForce()).isFalse();
    }

    @Test
    void policiesOfTheAdministratorStayButNameOursNoMore() {
        policies.getPolicies().add(policy("theirs", List.of("theirs", "standing")));
        policies.getPolicies().add(policy("begun", null));
        profiles.getProfiles().add(profile("theirs"));
        assertThat(standing.isInForce()).isFalse();
        standing.install();
        standing.remove();
        assertThat(policies.getPolicies())
                .extracting(ClientPolicyRepresentation::getName)
                .containsExactly("theirs", "begun");
        assertThat(policies.getPolicies().get(0).getProfiles()).containsExactly("theirs");
        assertThat(profiles.getProfiles())
                .extracting(ClientProfileRepresentation::getName)
                .containsExactly("theirs");
    }

    /** As in {@code any-client {"is-negative-logic": true}, client-roles}. */
    private static List<ClientPolicyConditionRepresentation> conditions(String text) throws IOException {
        List<ClientPolicyConditionRepresentation> conditions = new ArrayList<>();
        for (String condition : text == null ? new String[0] : text.split(", ")) {
            String[] idAndSettings = condition.split(" ", 2);
            ClientPolicyConditionRepresentation representation = new ClientPolicyConditionRepresentation();
            representation.setConditionProviderId(idAndSettings[0]);
            if (idAndSettings.length > 1) {
                representation.setConfiguration(JsonSerialization.mapper.readTree(idAndSettings[1]));
            }
            conditions.add(representation);
        }
        return conditions;
    }

    private static ClientPolicyRepresentation policy(String name, List<String> profiles) {
        ClientPolicyRepresentation policy = new ClientPolicyRepresentation();
        policy.setName(name);
        policy.setProfiles(profiles);
        return policy;
    }

    private static ClientProfileRepresentation profile(String name) {
        ClientProfileRepresentation profile = new ClientProfileRepresentation();
        profile.setName(name);
        return profile;
    }
}
