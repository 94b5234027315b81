package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** The charter put into a realm, damaged, healed and taken out. */
@KeycloakIntegrationTest
class CharterFeatureIT {

    private static final String MIRROR = "indigos.charter.versions";

    @InjectRealm(config = CharterRealm.class)
    ManagedRealm realm;

    private Reader member;
    private Caller administrator;

    @BeforeEach
    void aMemberWhoHasAccepted() {
        administrator = Caller.of(realm, Person.RACHEL);
        member = Reader.in(realm);
        member.accept();
    }

    @AfterEach
    void theRealmHasItsFeatures() {
        assertThat(administrator.admin("POST", "").status()).isEqualTo(200);
    }

    @Test
    void withoutTheFeatureNothingIsAskedAndNothingIsLeftOfIt() {
        assertThat(administrator.admin("DELETE", "?features=charter").status()).isEqualTo(204);

        assertThat(Reader.in(realm).signIn().parameter("code")).isNotNull();
        assertThat(member.introspect().has("indigos_charter_current")).isFalse();
        assertThat(Http.send("GET", realm.getBaseUrl() + "/indigos/charter", request -> request)
                        .status())
                .isEqualTo(404);
        assertThat(realm.admin().flows().getRequiredActions())
                .noneMatch(action -> action.getProviderId().equals("indigos-charter"));
        assertThat(realm.admin().toRepresentation().getAttributes()).doesNotContainKey(MIRROR);
        assertThat(administrator.member("GET", "/me").json().has("charter")).isFalse();
    }

    @Test
    void anAcceptanceIsStillOneWhenTheFeatureComesBackAndTheLostAttributeIsHealed() {
        administrator.admin("DELETE", "?features=charter");
        allowAnyAttribute(UnmanagedAttributePolicy.ADMIN_EDIT);
        eraseAttributes();
        allowAnyAttribute(null);
        administrator.admin("POST", "?features=charter");
        assertThat(member.attribute()).isNull();

        assertThat(member.introspect().get("indigos_charter_current").asBoolean())
                .isTrue();
        assertThat(member.signIn().parameter("code")).isNotNull();

        assertThat(member.attribute()).startsWith("1 (");
        assertThat(member.ownData().get("accepted")).hasSize(1);
    }

    @Test
    void anAdministratorReadsTheAttributeAndCannotChangeIt() {
        String accepted = member.attribute();

        eraseAttributes();

        assertThat(member.attribute()).isEqualTo(accepted);
    }

    @Test
    void savingTheRealmNeverDamagesTheMirrorOfTheVersions() {
        RealmRepresentation before = realm.admin().toRepresentation();
        String mirror = before.getAttributes().get(MIRROR);

        before.getAttributes().put(MIRROR, "an old form's value");
        realm.admin().update(before);
        assertThat(realm.admin().toRepresentation().getAttributes()).containsEntry(MIRROR, mirror);

        before.getAttributes().remove(MIRROR);
        realm.admin().update(before);
        assertThat(realm.admin().toRepresentation().getAttributes()).containsEntry(MIRROR, mirror);
    }

    @Test
    void theReportNamesAnActionThatWasSwitchedOff() {
        var action = realm.admin().flows().getRequiredAction("indigos-charter");
        action.setEnabled(false);
        realm.admin().flows().updateRequiredAction("indigos-charter", action);

        assertThat(administrator.feature("charter").findValuesAsText("key")).contains("indigosCharterFindingActionOff");

        action.setEnabled(true);
        realm.admin().flows().updateRequiredAction("indigos-charter", action);
    }

    @Test
    void aSettingThatCannotBeIsRefused() {
        assertThat(setting("zone", "Europe/Nowhere")).isEqualTo(400);
        assertThat(setting("contact", "javascript:alert(1)")).isEqualTo(400);
        assertThat(setting("contact", "charte@indigos.example")).isEqualTo(204);

        Page explanation = Reader.in(realm).signIn().press("decline");
        assertThat(explanation.html()).contains("href=\"mailto:charte@indigos.example\"");
        assertThat(setting("contact", "")).isEqualTo(204);
    }

    private int setting(String name, String value) {
        return Http.sendJson(
                        "PUT",
                        realm.getBaseUrl().replace("/realms/", "/admin/realms/")
                                + "/authentication/required-actions/indigos-charter/config",
                        administrator.token(),
                        Map.of("config", Map.of(name, value)))
                .status();
    }

    private void allowAnyAttribute(UnmanagedAttributePolicy policy) {
        var profile = realm.admin().users().userProfile().getConfiguration();
        profile.setUnmanagedAttributePolicy(policy);
        realm.admin().users().userProfile().update(profile);
    }

    private void eraseAttributes() {
        UserRepresentation account = realm.admin().users().get(member.id()).toRepresentation();
        account.setAttributes(Map.of());
        realm.admin().users().get(member.id()).update(account);
    }
}
