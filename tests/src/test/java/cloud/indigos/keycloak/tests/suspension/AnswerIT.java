package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.ActionSettings;
import cloud.indigos.keycloak.tests.support.AtOnce;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import cloud.indigos.keycloak.tests.support.scriptless.Strictness;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;

/** The member answers a decision, once, on the page that tells of it; no script is needed. */
@KeycloakIntegrationTest
class AnswerIT {

    private static final String CONTACT = "aide@indigos.example";
    private static final Pattern EXPORT = Pattern.compile("data:application/json;base64,([^\"]+)\"");

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    private Member member;
    private Behind behind;
    private String volunteer;

    @BeforeEach
    void aMemberAndAContact() {
        ActionSettings.write(realm, "indigos-standing", Map.of("contact", CONTACT));
        member = Member.in(realm);
        behind = Behind.the(server, member);
        volunteer = Caller.of(realm, Person.VALENTINE).token();
    }

    @Test
    void theAnswerReachesTheLedgerAndTheAdministratorsOnce() {
        member.decide(volunteer, Form.suspended());
        Page page = signIn();

        Page after = answer(page, "Ce n'était pas moi.\r\nBcc: tiers@example.org\r\n<b>Merci</b>");
        answer(after, "Encore");

        assertThat(after.html())
                .contains("indigos-answer-given", "Ce n&#39;était pas moi.", "&lt;b&gt;Merci&lt;/b&gt;")
                .doesNotContain("name=\"send-answer\"");
        assertThat(behind.ledger()).containsExactly("DECIDED", "ANSWERED");
        assertThat(new Standings(Caller.of(realm, Person.VALENTINE))
                        .history(member)
                        .at("/entries/1/answer")
                        .asText())
                .startsWith("Ce n'était pas moi.");
        Eventually.holds(() -> assertThat(answers()).hasSize(1));
        Mail mail = answers().get(0);
        assertThat(mail.subject()).isEqualTo("Un membre répond à une décision");
        assertThat(mail.text())
                .contains("Claire Fontaine (" + member.username() + ")", "Ce n'était pas moi.", "<b>Merci</b>");
        assertThat(mail.html()).contains("&lt;b&gt;Merci").doesNotContain("<b>", "lié à cette adresse");
        assertThat(mail.header("Reply-To")).isEqualTo(member.email());
        assertThat(mail.header("Bcc")).isNull();
        assertThat(signIn().html()).contains("Ce n&#39;était pas moi.").doesNotContain("name=\"send-answer\"");
    }

    @Test
    void anAnswerThatReachesNobodyIsSeenAndArrivesOnceThereIsAContact() {
        ActionSettings.write(realm, "indigos-standing", Map.of("contact", ""));
        Standings standings = new Standings(Caller.of(realm, Person.VALENTINE));
        member.decide(volunteer, Form.suspended());
        answer(signIn(), "Je conteste");
        JsonNode failed = standings.awaitFailed(member, "administrators-mail");
        assertThat(failed.get("problem").asText()).isEqualTo("no-address");

        ActionSettings.write(realm, "indigos-standing", Map.of("contact", CONTACT));
        assertThat(standings.retry(failed).status()).isEqualTo(204);

        Eventually.holds(() -> assertThat(answers())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Je conteste")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \r\n "})
    void anEmptyAnswerIsAskedForAgain(String text) {
        member.decide(volunteer, Form.suspended());

        Page page = answer(signIn(), text);

        assertThat(page.html()).contains("Écrivez votre réponse", "name=\"send-answer\"");
        assertThat(behind.ledger()).containsExactly("DECIDED");
    }

    @Test
    void anAnswerThatIsTooLongStaysInItsField() {
        member.decide(volunteer, Form.suspended());

        Page page = answer(signIn(), "début " + "x".repeat(4000));

        assertThat(page.html()).contains("Votre réponse est trop longue", ">début xxx");
        assertThat(behind.ledger()).containsExactly("DECIDED");

        answer(page, "é\r\n".repeat(2000).strip());
        assertThat(behind.ledger()).containsExactly("DECIDED", "ANSWERED");
    }

    @Test
    void aWarnedMemberAnswersThenGoesOnAndFindsTheAnswerInTheirOwnView() {
        Standings standings = new Standings(Caller.of(realm, Person.VALENTINE));
        standings.decide(member, Map.of("standing", "warned", "reason", "Please write less", "note", "Vu en réunion"));

        Page entered = answer(signIn(), "Entendu").press("acknowledge");

        assertThat(entered.isAtService()).isTrue();
        assertThat(behind.ledger()).containsExactly("DECIDED", "ANSWERED", "ACKNOWLEDGED");
        assertThat(signIn().isAtService()).isTrue();
        Tokens tokens = member.signIn(SuspensionRealm.SERVICE);
        JsonNode decisions = Http.send(
                        "GET",
                        realm.getBaseUrl() + "/indigos/me",
                        request -> request.header("Authorization", "Bearer " + tokens.access()))
                .json()
                .at("/standing/decisions");
        assertThat(decisions.get(2).get("answer").asText()).isEqualTo("Entendu");
        assertThat(decisions.toString()).doesNotContain("valentine", "réunion");
    }

    @RepeatedTest(5)
    void aDoubleClickSendsOneAnswer() {
        member.decide(volunteer, Form.suspended());
        Page page = signIn();

        List<Page> after = AtOnce.both(() -> answer(page, "Je conteste"), () -> answer(page, "Je conteste"));

        assertThat(after).extracting(Page::status).containsOnly(200);
        assertThat(behind.ledger()).containsExactly("DECIDED", "ANSWERED");
    }

    @RepeatedTest(5)
    void aDoubleClickAcknowledgesOnce() {
        member.decide(volunteer, Form.of("standing=warned; reason=Please write less; article=7"));
        Page page = signIn();

        List<Page> after = AtOnce.both(() -> page.press("acknowledge"), () -> page.press("acknowledge"));

        assertThat(after).extracting(Page::status).doesNotContain(409, 500);
        assertThat(after).anyMatch(Page::isAtService);
        assertThat(behind.ledger()).containsExactly("DECIDED", "ACKNOWLEDGED");
    }

    @Test
    void theCopyOfTheMembersDataHoldsTheAnswerAndNoNote() {
        Standings standings = new Standings(Caller.of(realm, Person.VALENTINE));
        Map<String, Object> decision = new HashMap<>(Standings.SUSPENDED);
        decision.putAll(Map.of("reason", "Stolen password", "note", "Vu avec la banque"));
        standings.decide(member, decision);
        standings.note(member, Map.of("note", "Ne pas rappeler"));

        Page page = answer(signIn(), "Je conteste");
        assertThat(page.html()).doesNotContain("banque", "rappeler");

        Matcher export = EXPORT.matcher(page.html());
        assertThat(export.find()).isTrue();
        assertThat(new String(Base64.getDecoder().decode(export.group(1)), StandardCharsets.UTF_8))
                .contains("Je conteste", "Stolen password")
                .doesNotContain("valentine", "banque", "rappeler");
    }

    @Test
    void aNewDecisionCanBeAnsweredAgain() {
        member.decide(volunteer, Form.of("standing=warned; reason=Please write less; article=7"));
        answer(signIn(), "Entendu");
        member.decide(volunteer, Form.suspended());

        answer(signIn(), "Je conteste");

        assertThat(behind.ledger()).containsExactly("DECIDED", "ANSWERED", "DECIDED", "ANSWERED");
    }

    @Test
    void nobodyElseCanAnswerInTheMembersPlace() {
        member.decide(volunteer, Form.suspended());
        Page page = signIn();

        Page stranger = new Page(new Browser(realm), page.status(), page.address(), page.headers(), page.html());

        assertThat(answer(stranger, "Un faux").status()).isEqualTo(400);
        assertThat(behind.ledger()).containsExactly("DECIDED");
    }

    @Test
    void aClosedAccountSaysWhenItIsErasedAndWhomToWriteTo() {
        member.decide(volunteer, Form.of("standing=closed; urgent=constraint; reason=Fin"));

        assertThat(signIn().html())
                .contains("Effacement prévu", "href=\"mailto:" + CONTACT + "\"", "download=\"indigos.json\"");
    }

    @Test
    void thePageIsAsStrictAsKeycloaksOwnAndLoadsNothingFromElsewhere() {
        member.decide(volunteer, Form.suspended());

        Strictness.check(signIn(), new Browser(realm).enter(SuspensionRealm.SERVICE));
    }

    private Page signIn() {
        return new Browser(realm).signIn(SuspensionRealm.SERVICE, member.username(), Member.PASSWORD);
    }

    private static Page answer(Page page, String text) {
        return page.submit("answer", text, "send-answer", "true");
    }

    private List<Mail> answers() {
        return Mails.to(mails, CONTACT).stream()
                .filter(mail -> mail.text().contains("(" + member.username() + ")"))
                .toList();
    }
}
