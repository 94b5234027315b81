package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/** A volunteer fills in the form of the console: what it takes, what it refuses and where, and what it keeps. */
@KeycloakIntegrationTest
class DecisionFormIT {

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    private Member member;
    private String volunteer;

    @BeforeEach
    void aMemberAndAVolunteer() {
        member = Member.in(realm);
        volunteer = Caller.of(realm, Person.VALENTINE).token();
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
        assertThat(answer.json().path("errorMessage").asText())
                .as(answer.body())
                .isEqualTo(key);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(member.attributes()).isEmpty();
        assertThat(tokens.areAlive()).isTrue();
    }

    @Test
    void aReasonThatIsTooLongIsRefusedUntilItIsShort() {
        assertThat(member.decide(volunteer, Form.of("standing=warned; reason=" + "x".repeat(1001)))
                        .json()
                        .get("errorMessage")
                        .asText())
                .isEqualTo("indigosStandingErrorLong");
        assertThat(member.attributes()).isEmpty();

        assertThat(member.decide(volunteer, Form.of("standing=warned; reason=" + "x".repeat(1000)))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aReasonWithCharactersThatCannotBeKeptIsRefused() {
        Answer answer = member.decide(volunteer, Form.of("standing=warned; reason=a\0b"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errorMessage").asText()).isEqualTo("indigosStandingErrorUnfit");
        assertThat(answer.json().get("field").asText()).isEqualTo("indigos_reason");
        assertThat(member.attributes()).isEmpty();
        assertThat(member.decide(volunteer, Form.of("standing=warned; reason=a\r\n\tb"))
                        .status())
                .isEqualTo(204);
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
    void whatSomebodyElseDecidedMeanwhileIsNotWrittenOver() {
        String name = realm.getName();
        String id = member.id();

        String refused = server.fetchString(session -> {
            RealmModel here = session.realms().getRealmByName(name);
            session.getContext().setRealm(here);
            UserModel asRead = session.users().getUserById(here, id);
            asRead.getAttributes();
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), other -> {
                RealmModel there = other.realms().getRealmByName(name);
                other.getContext().setRealm(there);
                other.users().getUserById(there, id).setSingleAttribute("indigos_standing", "suspended");
            });
            Map<String, List<String>> form =
                    Map.of("indigos_standing", List.of("warned"), "indigos_reason", List.of("Please write less"));
            try {
                session.getProvider(UserProfileProvider.class)
                        .create(UserProfileContext.USER_API, form, asRead)
                        .validate();
                return "taken";
            } catch (ValidationException e) {
                return e.getErrors().stream()
                        .map(ValidationException.Error::getMessage)
                        .collect(Collectors.joining(","));
            }
        });

        assertThat(refused).contains("indigosStandingErrorMeanwhile");
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
