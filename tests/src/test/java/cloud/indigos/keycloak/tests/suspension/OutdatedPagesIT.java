package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;

/** Somebody decides about a member while the member, or another administrator, has a page open that does not know of it. */
@KeycloakIntegrationTest
class OutdatedPagesIT {

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    private Member member;
    private Behind behind;
    private String volunteer;

    @BeforeEach
    void aMember() {
        member = Member.in(realm);
        behind = Behind.the(server, member);
        volunteer = Caller.of(realm, Person.VALENTINE).token();
    }

    @Test
    void anAnswerToADecisionThatChangedMeanwhileWaitsUntilTheNewOneIsRead() {
        member.decide(volunteer, Form.suspended());
        Page page = signIn();
        member.decide(
                volunteer,
                Form.of("standing=suspended; urgent=compromise; reason=Trop de messages; article=7; until="));

        Page after = answer(page, "Ce n'était pas moi.");

        assertThat(after.html())
                .contains(
                        "La décision a changé pendant que vous écriviez",
                        "Trop de messages",
                        ">Ce n&#39;était pas moi.");
        assertThat(behind.ledger()).containsExactly("DECIDED", "DECIDED");
        assertThat(answer(after, "Je conteste").html()).contains("indigos-answer-given");
        assertThat(behind.ledger()).containsExactly("DECIDED", "DECIDED", "ANSWERED");
    }

    @Test
    void aWarningThatChangedMeanwhileIsReadBeforeTheMemberGoesOn() {
        member.decide(volunteer, Form.of("standing=warned; reason=Please write less; article=7"));
        Page page = signIn();
        member.decide(volunteer, Form.of("standing=warned; reason=Please write nothing; article=7"));

        Page after = page.press("acknowledge");

        assertThat(after.isAtService()).isFalse();
        assertThat(after.html()).contains("Please write nothing");
        assertThat(behind.ledger()).containsExactly("DECIDED", "DECIDED");
        assertThat(after.press("acknowledge").isAtService()).isTrue();
        assertThat(behind.ledger()).containsExactly("DECIDED", "DECIDED", "ACKNOWLEDGED");
    }

    @Test
    void theSwitchOnAPageThatWasOpenedBeforeLiftsNoDecision() {
        member.decide(volunteer, Form.of("standing=warned; reason=Please write less"));
        member.decide(volunteer, Form.active());
        UserRepresentation loaded = member.representation();
        member.decide(volunteer, Form.suspended());

        loaded.setEnabled(false);
        Answer answer = member.save(Caller.of(realm, Person.GILDAS).token(), loaded);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errorMessage").asText()).isEqualTo("indigosStandingErrorSwitch");
        assertThat(answer.json().get("field").asText()).isEqualTo("indigos_standing");
        assertThat(member.attributes())
                .containsEntry("indigos_standing", List.of("suspended"))
                .containsEntry("indigos_reason", List.of("Stolen password"));
        assertThat(member.representation().isEnabled()).isTrue();
    }

    private Page signIn() {
        return new Browser(realm).signIn(SuspensionRealm.SERVICE, member.username(), Member.PASSWORD);
    }

    private static Page answer(Page page, String text) {
        return page.submit("answer", text, "send-answer", "true");
    }
}
