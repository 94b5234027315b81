package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.NextSecond;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.UserBuilder;

/** A volunteer decides about a member; services and the member's tokens follow. */
@KeycloakIntegrationTest
class SuspensionIT {

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private Member member;
    private String volunteer;

    @BeforeEach
    void aMemberAndAVolunteer() {
        member = Member.in(realm);
        volunteer = Caller.of(realm, Person.VALENTINE).token();
    }

    @Test
    void everyTokenOfASuspendedMemberIsDeadWhenTheSaveAnswers() {
        Tokens online = member.signIn(SuspensionRealm.SERVICE);
        Tokens offline = member.signIn(SuspensionRealm.SERVICE, "offline_access");
        assertThat(online.areAlive()).isTrue();

        assertThat(member.decide(volunteer, Form.suspended()).status()).isEqualTo(204);

        assertThat(online.areDead()).isTrue();
        assertThat(offline.areDead()).isTrue();
    }

    @Test
    void aSuspendedMemberGetsNoTokenByPasswordAndIsToldWithoutTheReason() {
        member.decide(volunteer, Form.suspended());

        Answer answer = member.signInTo(SuspensionRealm.SERVICE);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("invalid_grant");
        assertThat(answer.json().get("error_description").asText())
                .startsWith("Votre compte est suspendu jusqu'au 31 decembre 2099.")
                .endsWith("/realms/indigos/account")
                .doesNotContain("Stolen");
    }

    @Test
    void aSuspendedMembersAttemptsAreNotTakenForWrongPasswords() {
        member.decide(volunteer, Form.suspended());

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(member.signInTo(SuspensionRealm.SERVICE)
                            .json()
                            .get("error_description")
                            .asText())
                    .startsWith("Votre compte est suspendu");
        }

        Map<String, Object> counted = realm.admin().attackDetection().bruteForceUserStatus(member.id());
        assertThat(counted).containsEntry("numFailures", 0).containsEntry("disabled", false);
    }

    @Test
    void aLiftedMemberComesBackWithNothingLeftOfTheDecision() {
        Tokens before = member.signIn(SuspensionRealm.SERVICE);
        member.decide(volunteer, Form.suspended());

        assertThat(member.decide(volunteer, Form.of("standing=active; reason=left in the form; article=3"))
                        .status())
                .isEqualTo(204);

        assertThat(member.attributes()).isEqualTo(Map.of("indigos_standing", List.of("active")));
        assertThat(before.areDead()).isTrue();
        NextSecond.await();
        assertThat(member.signIn(SuspensionRealm.SERVICE).areAlive()).isTrue();
    }

    @Test
    void anActiveMembersClaimsAllowEverything() {
        JsonNode claims = member.signIn(SuspensionRealm.SERVICE).introspect();

        assertThat(claims.get("indigos_suspended").isBoolean()).isTrue();
        assertThat(claims.get("indigos_suspended").asBoolean()).isFalse();
        assertThat(claims.get("indigos_status").asText()).isEqualTo("active");
        assertThat(claims.get("indigos_mail").asText()).isEqualTo("allow");
        assertThat(claims.get("indigos_mail_send").asText()).isEqualTo("allow");
        assertThat(claims.get("indigos_files").asText()).isEqualTo("allow");
        assertThat(claims.has("indigos_notice")).isFalse();
        assertThat(claims.has("indigos_suspension")).isFalse();
    }

    @Test
    void aRestrictionReachesTheServiceAtOnceAndLeavesTheOthersAlone() {
        Tokens service = member.signIn(SuspensionRealm.SERVICE);
        Tokens mailer = member.signIn(SuspensionRealm.MAILER);

        member.decide(
                volunteer,
                Form.of(
                        "standing=restricted; services=mail_send; urgent=manifest_abuse; reason=Too many; until=2099-12-31"));

        JsonNode claims = service.introspect();
        assertThat(claims.get("active").asBoolean()).isTrue();
        assertThat(claims.get("indigos_suspended").asBoolean()).isFalse();
        assertThat(claims.get("indigos_status").asText()).isEqualTo("restricted");
        assertThat(claims.get("indigos_mail_send").asText()).isEqualTo("deny");
        assertThat(claims.get("indigos_mail").asText()).isEqualTo("allow");
        assertThat(claims.get("indigos_notice").asText())
                .hasSizeLessThanOrEqualTo(200)
                .matches("[\\x20-\\x7E]+")
                .doesNotContain("Too many");
        assertThat(claims.get("indigos_suspension").get("services"))
                .hasSize(1)
                .allMatch(id -> id.asText().equals("mail_send"));
        assertThat(claims.get("indigos_suspension").get("since").asLong()).isPositive();
        assertThat(claims.get("indigos_suspension").get("until").asLong()).isEqualTo(4102441200L);
        assertThat(service.userinfo().json().get("indigos_mail_send").asText()).isEqualTo("deny");
        assertThat(service.areAlive()).isTrue();

        assertThat(mailer.areDead()).isTrue();
        assertThat(member.signInTo(SuspensionRealm.MAILER).status()).isEqualTo(400);
        assertThat(member.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(200);
    }

    @Test
    void keycloaksOwnSwitchEndsTheSessionsAndTurningItBackRevivesNone() {
        Tokens online = member.signIn(SuspensionRealm.SERVICE);
        Tokens offline = member.signIn(SuspensionRealm.SERVICE, "offline_access");

        assertThat(member.enable(volunteer, false).status()).isEqualTo(204);
        assertThat(member.enable(volunteer, true).status()).isEqualTo(204);

        assertThat(online.areDead()).isTrue();
        assertThat(offline.areDead()).isTrue();
        NextSecond.await();
        assertThat(member.signIn(SuspensionRealm.SERVICE).areAlive()).isTrue();
    }

    @Test
    void nobodyIsToldThatAnAccountWasDisabledWhichBeginsSo() {
        UserRepresentation account = UserBuilder.create("begins-disabled")
                .email("begins-disabled@indigos.example")
                .enabled(false)
                .build();
        try (Response response = realm.admin().users().create(account)) {
            assertThat(response.getStatus()).isEqualTo(201);
        }
        Member created = Member.named("begins-disabled", realm);
        Standings standings = new Standings(Caller.of(realm, Person.VALENTINE));
        assertThat(standings.kinds(created)).doesNotContain("decided");

        Eventually.holds(() -> assertThat(standings.kinds(created)).containsExactly("observed"));
        assertThat(standings.history(created).at("/entries/0/effects"))
                .extracting(effect -> effect.get("kind").asText())
                .doesNotContain("mail");

        assertThat(created.enable(volunteer, true).status()).isEqualTo(204);
        assertThat(created.enable(volunteer, false).status()).isEqualTo(204);

        assertThat(standings.kinds(created)).contains("decided");
        created.account().remove();
    }
}
