package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.AdminRole;
import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.util.JsonSerialization;

/** Taking the feature out leaves no member locked out for a wrong reason and none let in unasked. */
@KeycloakIntegrationTest
class RemovalIT {

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    private Caller administrator;
    private Member suspended;

    @BeforeEach
    void aSuspendedMember() {
        administrator = Caller.of(realm, Person.RACHEL);
        administrator.admin("POST", "");
        suspended = Member.in(realm);
        suspended.decide(Caller.of(realm, Person.VALENTINE).token(), Form.suspended());
    }

    @AfterEach
    void theFeatureIsBackAndTheMemberGone() {
        suspended.account().remove();
        administrator.admin("POST", "");
    }

    @Test
    void anAdministratorWhoDoesNotSayWhatBecomesOfSuspendedMembersIsAsked() {
        Answer answer = administrator.admin("DELETE", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("errorMessage").asText()).contains("?suspended=disable", "?suspended=activate");
        assertThat(suspended.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
        assertThat(administrator.admin("GET", "").json().get("features"))
                .allMatch(feature -> feature.get("installed").asBoolean());
    }

    @Test
    void disableLocksThemOutByKeycloaksOwnSwitch() {
        assertThat(administrator.admin("DELETE", "?suspended=disable").status()).isEqualTo(204);

        assertThat(suspended.representation().isEnabled()).isFalse();
        assertThat(suspended.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
    }

    @Test
    void theAdministratorWhoRemovesTheFeatureIsTheOneWhoDecided() {
        administrator.admin("DELETE", "?suspended=disable");
        administrator.admin("POST", "");

        JsonNode newest = administrator
                .admin("GET", "/standings/members/" + suspended.id() + "/history")
                .json()
                .get("entries")
                .get(0);
        assertThat(newest.get("actor").get("username").asText()).isEqualTo("rachel");
        assertThat(newest.get("after").get("enabled").asBoolean()).isFalse();
    }

    @Test
    void theLastAdministratorIsNotLockedOutByRemovingTheFeature() {
        Member rachel = Member.named("rachel", realm);
        Behind behind = Behind.the(server, rachel);
        behind.set("indigos_services", "mail");
        behind.set("indigos_standing", "restricted");
        try {
            Answer answer = administrator.reading("en").admin("DELETE", "?suspended=disable");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().get("errorMessage").asText()).contains("the account rachel");
            assertThat(rachel.representation().isEnabled()).isTrue();
            assertThat(suspended.representation().isEnabled()).isTrue();
            assertThat(suspension("en").get("installed").asBoolean()).isTrue();
        } finally {
            rachel.decide(Caller.of(realm, Person.VALENTINE).token(), Form.active());
        }
    }

    @Test
    void nobodyElseRemovesTheFeatureWhileItWouldLockOutTheLastAdministrator() {
        Member rachel = Member.named("rachel", realm);
        Behind behind = Behind.the(server, rachel);
        behind.set("indigos_services", "mail");
        behind.set("indigos_standing", "restricted");
        Member steward = Member.in(realm);
        new AdminRole(realm, "manage-realm").giveTo(steward.account().roles());
        Caller other = Caller.with(steward.signIn(SuspensionRealm.SERVICE).access(), realm.getBaseUrl());
        try {
            Answer answer = other.reading("en").admin("DELETE", "?suspended=disable");

            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.json().get("errorMessage").asText())
                    .contains("the account rachel", "the last that administers this realm");
            assertThat(rachel.representation().isEnabled()).isTrue();
            assertThat(suspended.representation().isEnabled()).isTrue();
            assertThat(suspension("en").get("installed").asBoolean()).isTrue();
        } finally {
            rachel.decide(Caller.of(realm, Person.VALENTINE).token(), Form.active());
            steward.account().remove();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "activate"})
    void whoCouldNotBeReleasedKeepsTheFeatureAndNobodyElse(String fate) {
        List<Member> others = suspendMany();
        keepFromTheLedger(suspended);
        try {
            Answer answer = administrator.reading("en").admin("DELETE", "?suspended=" + fate);

            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.json().get("errorMessage").asText())
                    .startsWith("One member is still")
                    .contains("Send the same request again");
            assertThat(suspension("en").get("installed").asBoolean()).isTrue();
            assertThat(others)
                    .allSatisfy(member -> assertThat(isReleased(member, fate)).isTrue());
            assertThat(isReleased(suspended, fate)).isFalse();
        } finally {
            letIntoTheLedger();
        }

        Answer again = administrator.admin("DELETE", "?suspended=" + fate);

        assertThat(again.status()).as(again.body()).isEqualTo(204);
        assertThat(isReleased(suspended, fate)).isTrue();
        assertThat(suspension("en").get("installed").asBoolean()).isFalse();
        administrator.admin("POST", "");
        assertThat(new Standings(administrator).kinds(others.get(0))).containsExactly("decided", "decided");
        others.forEach(member -> member.account().remove());
    }

    /** More than one transaction holds. */
    private List<Member> suspendMany() {
        List<Member> members =
                IntStream.range(0, 25).mapToObj(i -> Member.in(realm)).toList();
        Map<String, Object> call =
                Map.of("members", members.stream().map(Member::id).toList(), "decision", Standings.SUSPENDED);
        Answer answer = new Standings(Caller.of(realm, Person.VALENTINE))
                .bulk(UUID.randomUUID().toString(), call);
        assertThat(answer.json().get("counts").get("decided").asInt()).isEqualTo(25);
        return members;
    }

    private static boolean isReleased(Member member, String fate) {
        return fate.equals("disable")
                ? !member.representation().isEnabled()
                : member.signInTo(SuspensionRealm.SERVICE).status() == 200;
    }

    /** As while somebody else decides about the member for longer than the database lets one wait. */
    private void keepFromTheLedger(Member member) {
        sql("ALTER TABLE INDIGOS_DECISION ADD CONSTRAINT INDIGOS_KEEP_OUT CHECK (MEMBER_ID <> '" + member.id()
                + "') NOCHECK");
    }

    private void letIntoTheLedger() {
        sql("ALTER TABLE INDIGOS_DECISION DROP CONSTRAINT INDIGOS_KEEP_OUT");
    }

    private void sql(String statement) {
        server.run(session -> session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery(statement)
                .executeUpdate());
    }

    @Test
    void activateLetsThemIn() {
        assertThat(administrator.admin("DELETE", "?suspended=activate").status())
                .isEqualTo(204);

        assertThat(suspended.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | a disparu de ce royaume | Il reste de la suspension\u00a0: indigos standing, indigos-access-report, indigos-standing, indigos_standing.
            en | has vanished from this realm | Of suspension there is left: indigos standing, indigos-access-report, indigos-standing, indigos_standing.
            """)
    void aRealmThatLostTheRequiredActionIsTold(String language, String what, String leftovers) {
        realm.admin().flows().removeRequiredAction("indigos-standing");

        JsonNode suspension = suspension(language);

        assertThat(suspension.get("installed").asBoolean()).isFalse();
        JsonNode finding = suspension.get("findings").get(0);
        assertThat(finding.get("level").asText()).isEqualTo("error");
        assertThat(finding.get("message").asText()).contains(what, leftovers);
    }

    @Test
    void installedAgainItIsAsBeforeTheRequiredActionWasLost() {
        // The realm has no mail server: the check counts the mails that have failed.
        Eventually.holds(() -> assertThat(
                        new Standings(administrator).effects("?state=pending").json())
                .isEmpty());
        JsonNode before = suspension("en");
        realm.admin().flows().removeRequiredAction("indigos-standing");

        administrator.admin("POST", "?features=suspension");

        assertThat(suspension("en")).isEqualTo(before);
        assertThat(suspended.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
    }

    @Test
    void whatARealmWithoutTheRequiredActionHasLeftIsRemovedOnceMembersAreSpokenFor() throws IOException {
        realm.admin().flows().removeRequiredAction("indigos-standing");

        assertThat(administrator.admin("DELETE", "").status()).isEqualTo(409);
        assertThat(administrator.admin("DELETE", "?suspended=activate").status())
                .isEqualTo(204);

        Eventually.holds(() -> assertThat(suspension("en").get("findings")).isEmpty());
        assertThat(JsonSerialization.writeValueAsPrettyString(realm.admin().partialExport(true, true)))
                .doesNotContainPattern("\"indigos[-_][a-z]");
        assertThat(suspended.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(200);
    }

    @Test
    void membersWhomNoRoundHasLookedAtAreSpokenForToo() {
        Member unknown = Member.in(realm);
        realm.admin().flows().removeRequiredAction("indigos-standing");
        Behind.the(server, unknown).set("indigos_standing", "banned");
        Behind.the(server, suspended).deleteAttributesBySql();

        Answer answer = administrator.reading("en").admin("DELETE", "");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("errorMessage").asText()).startsWith("2 members are restricted");

        assertThat(administrator.admin("DELETE", "?suspended=disable").status()).isEqualTo(204);
        assertThat(unknown.representation().isEnabled()).isFalse();
        assertThat(suspended.representation().isEnabled()).isFalse();
        unknown.account().remove();
    }

    @Test
    void restrictedMembersAreSpokenForWhenTheListOfServicesHasGone() {
        Member restricted = Member.in(realm);
        restricted.decide(
                Caller.of(realm, Person.VALENTINE).token(),
                Form.of("standing=restricted; services=mail; urgent=compromise; reason=Stolen password"));
        UPConfig profile = realm.admin().users().userProfile().getConfiguration();
        profile.removeAttribute("indigos_services");
        realm.admin().users().userProfile().update(profile);

        Answer answer = administrator.reading("en").admin("DELETE", "");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("errorMessage").asText()).startsWith("2 members are restricted");

        assertThat(administrator.admin("DELETE", "?suspended=disable").status()).isEqualTo(204);
        assertThat(restricted.representation().isEnabled()).isFalse();
        restricted.account().remove();
    }

    private JsonNode suspension(String language) {
        return administrator.reading(language).feature("suspension");
    }

    @Test
    void aStandingLostWhileTheFeatureWasAwayIsNotALift() {
        administrator.admin("DELETE", "?suspended=disable");
        suspended.save(Caller.of(realm, Person.VALENTINE).token(), suspended.representation());
        administrator.admin("POST", "");

        suspended.enable(Caller.of(realm, Person.VALENTINE).token(), true);

        assertThat(suspended.attributes().get("indigos_standing")).containsExactly("suspended");
        assertThat(suspended.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
    }
}
