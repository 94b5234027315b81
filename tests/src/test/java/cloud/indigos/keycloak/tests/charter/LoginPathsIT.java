package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.MailLink;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;

/** The rarer ways in, for a member who has not accepted: devices, exchanged tokens, links from a mail, old pages. */
@KeycloakIntegrationTest
class LoginPathsIT {

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = CharterRealm.class)
    ManagedRealm realm;

    @InjectTimeOffSet
    TimeOffSet time;

    private Reader member;
    private Browser browser;

    @BeforeEach
    void aMemberWhoHasNotSeenTheCharter() {
        member = Reader.in(realm);
        browser = new Browser(realm);
    }

    @AfterEach
    void theClockIsRight() {
        time.set(0);
    }

    @Test
    void aDeviceIsLetInAfterTheMemberAcceptedInABrowser() {
        JsonNode device = token("/auth/device", Map.of("scope", "openid")).json();
        Map<String, String> poll = Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:device_code",
                "device_code",
                device.get("device_code").asText());

        Page charter = browser.open(device.get("verification_uri_complete").asText())
                .submit("username", member.username(), "password", Member.PASSWORD);
        assertThat(charter.isCharter()).isTrue();
        Page consent = charter.press("accept");
        consent.press("accept");

        Answer answer = token("/token", poll);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(member.introspect().get("indigos_charter_current").asBoolean())
                .isTrue();
    }

    @Test
    void anExchangedTokenSaysThatTheCharterIsNotAccepted() {
        String subject = member.tokens().access();

        Answer exchanged = Http.postForm(
                realm.getBaseUrl() + "/protocol/openid-connect/token",
                Map.of(
                        "client_id",
                        CharterRealm.MAIL_SERVER,
                        "client_secret",
                        TestClient.SECRET,
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:token-exchange",
                        "subject_token",
                        subject,
                        "subject_token_type",
                        "urn:ietf:params:oauth:token-type:access_token"));

        assertThat(exchanged.status()).as(exchanged.body()).isEqualTo(200);
        assertThat(member.introspect(exchanged.json().get("access_token").asText())
                        .get("indigos_charter_current")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aLinkFromAMailLeadsToTheCharterBeforeAnythingElse() {
        realm.admin().users().get(member.id()).executeActionsEmail(List.of("UPDATE_PASSWORD"));
        Page page = browser.open(MailLink.in(mails.getLastReceivedMessage()));
        Page charter = browser.open(continueFrom(page));

        assertThat(charter.isCharter()).isTrue();
        assertThat(charter.press("accept").html()).contains("password-new");
        assertThat(member.ownData().get("accepted")).hasSize(1);
    }

    @Test
    void thePageFromBeforeDecliningNeverHalfAccepts() {
        Page charter = member.signIn(browser);
        charter.press("decline");

        Page answer = charter.press("accept");

        assertThat(answer.status()).isLessThan(500);
        assertThat(member.ownData().get("accepted")).hasSize(answer.isAtService() ? 1 : 0);
    }

    @Test
    void anAnswerThatComesTooLateIsNone() {
        Page charter = member.signIn(browser);

        time.set(2 * 24 * 60 * 60);
        Page late = charter.press("accept");

        assertThat(late.status()).isLessThan(500);
        assertThat(late.isAtService()).isFalse();
        time.set(0);
        assertThat(member.ownData().get("accepted")).isEmpty();
    }

    private Answer token(String endpoint, Map<String, String> parameters) {
        var form = new HashMap<>(parameters);
        form.put("client_id", CharterRealm.SERVICE);
        form.put("client_secret", TestClient.SECRET);
        return Http.postForm(realm.getBaseUrl() + "/protocol/openid-connect" + endpoint, form);
    }

    private static String continueFrom(Page page) {
        Matcher link = Pattern.compile("href=\"([^\"]*action-token[^\"]*)\"").matcher(page.html());
        assertThat(link.find()).as(page.html()).isTrue();
        return URI.create(page.address())
                .resolve(link.group(1).replace("&amp;", "&"))
                .toString();
    }
}
