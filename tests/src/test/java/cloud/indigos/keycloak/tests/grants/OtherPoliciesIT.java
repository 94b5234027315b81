package cloud.indigos.keycloak.tests.grants;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyConditionRepresentation;
import org.keycloak.representations.idm.ClientPolicyExecutorRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;
import org.keycloak.util.JsonSerialization;

/** An administrator's own client policies hold beside ours, from the moment they are saved until they are taken away. */
@KeycloakIntegrationTest
class OtherPoliciesIT {

    private static final String PORTAL = "portal";
    private static final String OWN = "no passwords";

    @InjectRealm(config = PortalRealm.class)
    ManagedRealm realm;

    static final class PortalRealm extends IndigosRealm {
        @Override
        public RealmBuilder configure(RealmBuilder realm) {
            return super.configure(realm)
                    .clients(TestClient.named(PORTAL).attribute("indigos.charter", "not_required"));
        }
    }

    @Test
    void bothPoliciesRefuseWhatEachIsFor() {
        Member suspended = Member.in(realm);
        Tokens kept = suspended.signIn(PORTAL);
        String admin = Caller.of(realm, Person.VALENTINE).token();
        ClientProfilesRepresentation profiles =
                realm.admin().clientPoliciesProfilesResource().getProfiles(false);
        ClientPoliciesRepresentation policies =
                realm.admin().clientPoliciesPoliciesResource().getPolicies();

        addPolicyAgainstPasswords();

        assertThat(suspended.signInTo(PORTAL).status()).isEqualTo(400);
        assertThat(kept.refreshed().status()).isEqualTo(200);
        suspended.decide(
                admin,
                Map.of(
                        "indigos_standing", List.of("suspended"),
                        "indigos_urgent", List.of("manifest_abuse"),
                        "indigos_reason", List.of("r")));
        assertThat(kept.refreshed().json().get("error_description").asText()).contains("suspend");

        realm.admin().clientPoliciesPoliciesResource().updatePolicies(policies);
        realm.admin().clientPoliciesProfilesResource().updateProfiles(profiles);

        assertThat(Member.in(realm).signInTo(PORTAL).status()).isEqualTo(200);
        assertThat(suspended.signInTo(PORTAL).status()).isNotEqualTo(200);
        assertThat(kept.refreshed().json().get("error_description").asText()).contains("suspend");
    }

    private void addPolicyAgainstPasswords() {
        ClientPolicyExecutorRepresentation refusal = new ClientPolicyExecutorRepresentation();
        refusal.setExecutorProviderId("reject-ropc-grant");
        refusal.setConfiguration(JsonSerialization.createObjectNode());
        ClientProfileRepresentation profile = new ClientProfileRepresentation();
        profile.setName(OWN);
        profile.setExecutors(List.of(refusal));
        ClientProfilesRepresentation profiles =
                realm.admin().clientPoliciesProfilesResource().getProfiles(false);
        profiles.getProfiles().add(profile);
        realm.admin().clientPoliciesProfilesResource().updateProfiles(profiles);

        ClientPolicyConditionRepresentation everyClient = new ClientPolicyConditionRepresentation();
        everyClient.setConditionProviderId("any-client");
        everyClient.setConfiguration(JsonSerialization.createObjectNode());
        ClientPolicyRepresentation policy = new ClientPolicyRepresentation();
        policy.setName(OWN);
        policy.setEnabled(true);
        policy.setConditions(List.of(everyClient));
        policy.setProfiles(List.of(OWN));
        ClientPoliciesRepresentation policies =
                realm.admin().clientPoliciesPoliciesResource().getPolicies();
        policies.getPolicies().add(policy);
        realm.admin().clientPoliciesPoliciesResource().updatePolicies(policies);
    }
}
