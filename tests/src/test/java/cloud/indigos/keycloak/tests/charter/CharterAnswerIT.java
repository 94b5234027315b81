package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.testframework.annotations.InjectEvents;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.events.Events;
import org.keycloak.testframework.realm.ManagedRealm;

/** What a member answers to the charter, and what becomes of the answer. */
@KeycloakIntegrationTest
class CharterAnswerIT {

    @InjectRealm(config = CharterRealm.class)
    ManagedRealm realm;

    @InjectEvents
    Events events;

    private Reader member;

    private Browser browser;

    @BeforeEach
    void aMemberWhoHasNotSeenTheCharter() {
        member = Reader.in(realm);
        browser = new Browser(realm);
    }

    @Test
    void anAcceptanceIsInTheLedgerWithTheTextThatWasShown() {
        String shown = Http.send(
                        "GET",
                        realm.getBaseUrl() + "/indigos/charter",
                        request -> request.header("Accept", "application/json").header("Accept-Language", "en"))
                .json()
                .get("sha256")
                .asText();

        member.signIn(browser).in("en").press("accept");

        JsonNode own = member.ownData();
        assertThat(own.get("current").asBoolean()).isTrue();
        assertThat(own.get("accepted")).hasSize(1);
        JsonNode acceptance = own.get("accepted").get(0);
        assertThat(acceptance.get("version").asInt()).isEqualTo(1);
        assertThat(acceptance.get("language").asText()).isEqualTo("en");
        assertThat(acceptance.get("sha256").asText()).isEqualTo(shown);
        assertThat(acceptance.get("client").asText()).isEqualTo(CharterRealm.SERVICE);
        assertThat(acceptance.get("how").asText()).isEqualTo("login");
        assertThat(member.attribute()).matches("1 \\(\\d{4}-\\d\\d-\\d\\d\\)");
    }

    @Test
    void decliningExplainsAndOffersTheWayBack() {
        Page explanation = member.signIn(browser).press("decline");

        assertThat(explanation.isExplanation()).isTrue();
        assertThat(explanation.html()).contains("Vous n’acceptez pas la charte", "Rien n’est supprimé");
        assertThat(explanation.reload().isExplanation()).isTrue();

        Page charter = explanation.press("back");
        assertThat(charter.isCharter()).isTrue();
        assertThat(charter.press("accept").parameter("code")).isNotNull();
    }

    @Test
    void leavingWithoutAcceptingTellsTheServiceAndTheNextLoginAsksAgain() {
        Page service = member.signIn(browser).press("decline").press("leave");

        assertThat(service.isAtService()).isTrue();
        assertThat(service.parameter("error")).isEqualTo("access_denied");
        assertThat(service.parameter("error_description")).isEqualTo("La charte n'a pas ete acceptee.");
        assertThat(member.introspect().get("indigos_charter_current").asBoolean())
                .isFalse();
        assertThat(member.attribute()).isNull();
        assertThat(member.signIn().isCharter()).isTrue();
    }

    @Test
    void theMembersOwnDataTellsWhatTheyAnsweredBeforeTheyAccepted() {
        member.signIn(browser).press("decline").press("leave");
        member.accept();

        JsonNode own = member.ownData();
        assertThat(own.get("accepted")).hasSize(1);
        assertThat(own.get("answers")).hasSize(1);
        JsonNode answer = own.get("answers").get(0);
        assertThat(answer.get("version").asInt()).isEqualTo(1);
        assertThat(answer.get("answer").asText()).isEqualTo("declined");
        assertThat(answer.get("at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(answer.get("client").asText()).isEqualTo(CharterRealm.SERVICE);
    }

    @ParameterizedTest
    @CsvSource({"decline leave, declined", "accept, accepted"})
    void anEventTellsWhatWasAnswered(String presses, String answer) {
        Page page = member.signIn(browser);
        for (String button : presses.split(" ", -1)) {
            page = page.press(button);
        }

        List<Map<String, String>> told = new ArrayList<>();
        for (EventRepresentation event = events.poll(); event != null; event = events.poll()) {
            told.add(event.getDetails() == null ? Map.of() : event.getDetails());
        }
        assertThat(told)
                .anySatisfy(details -> assertThat(details)
                        .containsEntry("indigos_charter_answer", answer)
                        .containsEntry("indigos_charter_version", "1"));
    }

    @Test
    void aChangeOfLanguageKeepsThePageAndTheChoice() {
        Page french = member.signIn(browser);

        Page english = french.in("en");
        assertThat(english.isCharter()).isTrue();
        assertThat(english.html()).contains("I accept the charter, version 1", "courtesy translation");

        Page explanation = english.press("decline").in("fr");
        assertThat(explanation.isExplanation()).isTrue();
        assertThat(explanation.html()).contains("Vous n’acceptez pas la charte");
    }

    @Test
    void twoClicksAreOneAcceptance() {
        Page charter = member.signIn(browser);

        assertThat(charter.press("accept").isAtService()).isTrue();
        assertThat(charter.press("accept").status()).isLessThan(500);

        assertThat(member.ownData().get("accepted")).hasSize(1);
    }

    @Test
    void theSecondOfTwoTabsLetsPassWhatTheFirstHasAccepted() {
        Page first = member.signIn(browser);
        Page second = browser.enter(CharterRealm.SERVICE);

        assertThat(first.press("accept").isAtService()).isTrue();

        assertThat(browser.open(second.address()).isCharter()).isFalse();
        assertThat(browser.enter(CharterRealm.SERVICE).parameter("code")).isNotNull();
        assertThat(member.ownData().get("accepted")).hasSize(1);
    }

    @Test
    void anAnswerToAnotherTextIsNoAcceptance() {
        Page again = member.signIn(browser).submit("accept", "true", "sha256", "0".repeat(64));

        assertThat(again.isCharter()).isTrue();
        assertThat(again.html()).contains("La charte vient de changer");
        assertThat(member.ownData().get("accepted")).isEmpty();
    }
}
