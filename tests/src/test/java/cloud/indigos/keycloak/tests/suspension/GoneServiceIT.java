package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;

/** An administrator takes a service out of the user profile while somebody is restricted from it. */
@KeycloakIntegrationTest
class GoneServiceIT {

    private static final Map<String, Object> RESTRICTED = Map.of(
            "standing", "restricted",
            "services", List.of("files"),
            "reason", "r",
            "urgent", "grave_risk",
            "until", "2099-12-31");

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    @Test
    void nothingIsRefusedThereAndTheCheckNamesWhomTheConsoleCannotSave() {
        Member member = Member.in(realm);
        Standings standings = new Standings(Caller.of(realm, Person.VALENTINE));
        standings.decide(member, RESTRICTED);

        offer("mail", "mail_send");

        JsonNode claims = member.signIn(SuspensionRealm.SERVICE).introspect();
        assertThat(claims.has("indigos_files")).isFalse();
        assertThat(claims.get("indigos_mail").asText()).isEqualTo("allow");
        assertThat(check())
                .contains("One member still has a service ticked that the realm no longer has")
                .contains(member.username());

        assertThat(standings.lift(member).status()).isEqualTo(201);
        assertThat(check()).doesNotContain(member.username());
    }

    @Test
    void whoIsSuspendedKeepsNoServiceThatTheConsoleCouldNotSave() {
        Member member = Member.in(realm);
        String token = Caller.of(realm, Person.VALENTINE).token();
        Map<String, List<String>> form =
                new HashMap<>(Form.of("standing=restricted; services=files; reason=r; urgent=grave_risk"));
        assertThat(member.decide(token, form).status()).isEqualTo(204);

        form.put("indigos_standing", List.of("suspended"));
        assertThat(member.decide(token, form).status()).isEqualTo(204);

        assertThat(member.attributes()).doesNotContainKey("indigos_services");
        offer("mail", "mail_send");
        assertThat(member.enable(token, false).status()).isEqualTo(204);
    }

    @Test
    void theCheckNamesWhomTheConsoleCannotSaveWhateverTheStanding() {
        Member member = Member.in(realm);
        new Standings(Caller.of(realm, Person.VALENTINE)).decide(member, Standings.SUSPENDED);
        Behind.the(server, member).insertBySql("indigos_services", "gone");

        assertThat(check()).contains(member.username());

        member.account().remove();
    }

    @Test
    void whoMayNotViewUsersReadsHowManyTheyAreAndNoName() {
        Member member = Member.in(realm);
        new Standings(Caller.of(realm, Person.VALENTINE)).decide(member, RESTRICTED);
        offer("mail", "mail_send");

        assertThat(checkOf(Person.OSCAR))
                .contains("indigosFindingServiceGone", "One member ")
                .doesNotContain("To begin with", member.username());
        assertThat(check()).contains("To begin with: " + member.username());

        member.account().remove();
    }

    @Test
    void aServiceCalledLikeAnotherClaimOfOursIsIgnoredAndTheCheckSaysSo() {
        offer("mail", "status", "suspended");

        JsonNode claims = Member.in(realm).signIn(SuspensionRealm.SERVICE).introspect();

        assertThat(claims.get("indigos_status").asText()).isEqualTo("active");
        assertThat(claims.get("indigos_suspended").isBoolean()).isTrue();
        assertThat(claims.get("indigos_mail").asText()).isEqualTo("allow");
        assertThat(check()).contains("Unusable service ids, which are ignored: status, suspended.");
    }

    @AfterEach
    void theServicesAreThoseOfTheRealmAgain() {
        offer("mail", "mail_send", "files");
    }

    private void offer(String... services) {
        UPConfig profile = realm.admin().users().userProfile().getConfiguration();
        profile.getAttribute("indigos_services").addValidation("options", Map.of("options", List.of(services)));
        realm.admin().users().userProfile().update(profile);
    }

    private String check() {
        return checkOf(Person.RACHEL);
    }

    private String checkOf(Person administrator) {
        return Caller.of(realm, administrator).reading("en").admin("GET", "").body();
    }
}
