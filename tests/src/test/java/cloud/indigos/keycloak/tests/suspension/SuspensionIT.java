package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.NextSecond;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

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

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            standing=suspended; urgent=compromise                            | indigosStandingErrorReason      | indigos_reason
            standing=suspended; reason=r                                     | indigosStandingErrorWarning     | indigos_urgent
            standing=suspended; reason=r; urgent=compromise; until=2020-01-01 | indigosStandingErrorPast        | indigos_until
            standing=restricted; reason=r; urgent=compromise                 | indigosStandingErrorServices    | indigos_services
            standing=closed; reason=r; urgent=compromise; until=2099-01-01   | indigosStandingErrorClosedUntil | indigos_until
            standing=warned                                                  | indigosStandingErrorReason      | indigos_reason
            standing=banned; reason=r; urgent=compromise                     | error-invalid-value             | indigos_standing
            standing=warned; reason=r; article=14                            | error-invalid-value             | indigos_article
            standing=suspended; reason=r; urgent=compromise; until=2099-02-31 | error-invalid-date              | indigos_until
            """)
    void anIncompleteDecisionIsRefusedAtTheFieldAndChangesNothing(String form, String key, String field) {
        Tokens tokens = member.signIn(SuspensionRealm.SERVICE);

        Answer answer = member.decide(volunteer, Form.of(form));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errorMessage").asText()).isEqualTo(key);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(member.attributes()).isEmpty();
        assertThat(tokens.areAlive()).isTrue();
    }

    @Test
    void aWarningInTheLedgerAllowsASuspensionWithoutAnUrgentGround() {
        assertThat(member.decide(volunteer, Form.of("standing=warned; reason=Please write less; article=7"))
                        .status())
                .isEqualTo(204);

        assertThat(member.decide(volunteer, Form.of("standing=suspended; reason=Still; article=7"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aRequestThatOmitsTheStandingOfASuspendedMemberIsRefused() {
        member.decide(volunteer, Form.suspended());

        Answer answer = member.decide(volunteer, Map.of("locale", List.of("fr")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errorMessage").asText()).isEqualTo("indigosStandingErrorOmitted");
        assertThat(member.attributes()).containsEntry("indigos_standing", List.of("suspended"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"until", "article", "urgent"})
    void aDetailThatIsForgottenIsNotLost(String detail) {
        member.decide(volunteer, Form.suspended());
        Map<String, List<String>> form = new HashMap<>(Form.suspended());
        form.remove("indigos_" + detail);

        Answer answer = member.decide(volunteer, form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errorMessage").asText()).isEqualTo("indigosStandingErrorForgotten");
        assertThat(answer.json().get("field").asText()).isEqualTo("indigos_" + detail);
    }

    @Test
    void anEndDateCanBeClearedOnPurpose() {
        member.decide(volunteer, Form.suspended());
        Map<String, List<String>> form = new HashMap<>(Form.suspended());
        form.put("indigos_until", List.of(""));

        assertThat(member.decide(volunteer, form).status()).isEqualTo(204);
        assertThat(member.attributes()).doesNotContainKey("indigos_until");
    }

    @Test
    void theRestOfASuspendedMembersProfileCanStillBeEdited() {
        member.decide(volunteer, Form.suspended());
        UserRepresentation form = member.representation();
        form.setAttributes(null);
        form.setLastName("Fontaine-Renard");

        assertThat(member.save(volunteer, form).status()).isEqualTo(204);
        assertThat(member.representation().getLastName()).isEqualTo("Fontaine-Renard");
        assertThat(member.attributes()).containsEntry("indigos_standing", List.of("suspended"));
    }

    @Test
    void aMemberCanNeitherSeeNorEditTheStandingInTheirAccount() {
        member.decide(volunteer, Form.of("standing=warned; reason=Please write less; article=7"));
        Tokens tokens = member.signIn(SuspensionRealm.SERVICE);

        JsonNode profile = Account.of(realm, tokens).profile();
        assertThat(profile.toString()).doesNotContain("indigos_standing", "indigos_reason", "Please write less");
        Account.of(realm, tokens).save(profile, Map.of("indigos_standing", List.of("active")));

        assertThat(member.attributes()).containsEntry("indigos_standing", List.of("warned"));
    }

    @Test
    void theDecisionIsSignedWithItsTimeAndAuthor() {
        member.decide(volunteer, Form.suspended());

        assertThat(member.attributes().get("indigos_summary"))
                .singleElement()
                .asString()
                .matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2} · valentine");
    }
}
