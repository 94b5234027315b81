package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.ActionSettings;
import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.browser.MailReader;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;

/** Every mail about a standing can be read where members read them: in a mail program's window, and on a phone. */
@KeycloakIntegrationTest
class ReadableMailsIT {

    private static final String LATER = "2099-12-31";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectTimeOffSet
    TimeOffSet clock;

    @InjectWebDriver
    ManagedWebDriver browser;

    private final List<Sent> sent = new ArrayList<>();
    private Wording words;
    private Standings standings;

    /** A mail on its way: how many the recipient has with it. */
    private record Sent(String picture, String recipient, int number) {}

    @ParameterizedTest
    @EnumSource
    void everyMailFitsAPhone(Wording spoken) {
        speak(spoken);
        eachDecision();
        milderDecisions();
        lifts();
        annulments();
        anAccountThatIsOff();
        anAnswer();
        aReport();
        ends();

        sent.forEach(this::assertFits);
    }

    private void speak(Wording spoken) {
        words = spoken;
        ActionSettings.write(realm, "indigos-standing", Map.of("contact", words.contact()));
        RealmRepresentation changed = realm.admin().toRepresentation();
        changed.setDefaultLocale(words.language());
        realm.admin().update(changed);
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
    }

    private void eachDecision() {
        expect("warned", decided(words.warned()), 1);
        expect("restricted", decided(words.restricted()), 1);
        expect("suspended", decided(words.suspended(LATER)), 1);
        expect("closed", decided(words.closed()), 1);
    }

    private void milderDecisions() {
        Member warned = decided(words.suspended(LATER));
        decide(warned, words.warned());
        expect("warned-reopened", warned, 2);

        Member restricted = decided(words.suspended(LATER));
        decide(restricted, words.restricted());
        expect("restricted-reopened", restricted, 2);
    }

    private void lifts() {
        lift("active", words.suspended(LATER));
        lift("active-restricted", words.restricted());
        lift("active-warned", words.warned());
    }

    private void lift(String picture, Map<String, Object> decision) {
        Member member = decided(decision);
        lift(member);
        expect(picture, member, 2);
    }

    private void lift(Member member) {
        assertThat(standings.lift(member).status()).isEqualTo(201);
    }

    private void annulments() {
        annul("annulled", words.suspended(LATER));
        annul("annulled-restricted", words.restricted());
        annul("annulled-warned", words.warned());

        Member ended = decided(words.suspended(LATER));
        lift(ended);
        annul(ended, 1);
        expect("annulled-ended", ended, 3);

        Member stillWarned = decided(words.warned());
        decide(stillWarned, words.suspended(LATER));
        annul(stillWarned, 0);
        expect("annulled-other", stillWarned, 3);

        Member stillSuspended = decided(words.warned());
        decide(stillSuspended, words.suspended(LATER));
        annul(stillSuspended, 1);
        expect("annulled-other-suspended", stillSuspended, 3);
    }

    private void annul(String picture, Map<String, Object> decision) {
        Member member = decided(decision);
        annul(member, 0);
        expect(picture, member, 2);
    }

    private void anAccountThatIsOff() {
        Member member = Member.in(realm);
        turn(member, false);
        expect("disabled", member, 1);
        decide(member, words.warned());
        expect("warned-off", member, 2);
        decide(member, words.restricted());
        expect("restricted-off", member, 3);
        decide(member, words.suspended(LATER));
        expect("suspended-off", member, 4);
        decide(member, words.closed());
        expect("closed-off", member, 5);
        annul(member, 0);
        expect("annulled-other-off", member, 6);
        lift(member);
        expect("active-off", member, 7);
        turn(member, true);
        expect("enabled", member, 8);

        Member wronged = decided(words.suspended(LATER));
        turn(wronged, false);
        annul(wronged, 1);
        expect("annulled-off", wronged, 3);
    }

    private void turn(Member member, boolean enabled) {
        assertThat(member.enable(standings.caller().token(), enabled).status()).isEqualTo(204);
    }

    private void anAnswer() {
        Member member = decided(words.suspended(LATER));
        new Browser(realm)
                .signIn(SuspensionRealm.SERVICE, member.username(), Member.PASSWORD)
                .submit("answer", words.answer(), "send-answer", "true");
        sent.add(new Sent("answered", words.contact(), 1));
        Eventually.holds(() -> assertThat(Mails.to(mails, words.contact())).hasSize(1));
    }

    private void aReport() {
        Member member = Member.in(realm);
        new Browser(realm)
                .enter(SuspensionRealm.SERVICE, "kc_action", "indigos-access-report")
                .submit("username", member.username(), "password", Member.PASSWORD)
                .press("report");
        sent.add(new Sent("report", words.contact(), 2));
        expect("reported", member, 1);
    }

    /** The last: the administrators' tokens end with that day too. */
    private void ends() {
        String today = LocalDate.now(PARIS).toString();
        Member suspended = decided(words.suspended(today));
        Member restricted = decided(until(today, words.restricted()));
        Member warned = decided(until(today, words.warned()));
        Member off = decided(words.suspended(today));
        turn(off, false);
        clock.set(Duration.ofDays(1));
        expect("expired", suspended, 2);
        expect("expired-restricted", restricted, 2);
        expect("expired-warned", warned, 2);
        expect("expired-off", off, 3);
    }

    private static Map<String, Object> until(String day, Map<String, Object> decision) {
        decision.put("until", day);
        return decision;
    }

    private Member decided(Map<String, Object> decision) {
        Member member = Member.in(realm);
        decide(member, decision);
        return member;
    }

    /** Says of each detail whether it is there, since none may be forgotten. */
    private void decide(Member member, Map<String, Object> decision) {
        Map<String, Object> whole = new HashMap<>(Map.of("until", "", "urgent", ""));
        whole.putAll(decision);
        Answer answer = standings.decide(member, whole);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    /** Finds an entry wrong: the newest is 0. */
    private void annul(Member member, int entry) {
        String id = standings.history(member).at("/entries/" + entry + "/id").asText();
        assertThat(standings.annul(member, id, "n").status()).isEqualTo(201);
    }

    private void expect(String picture, Member recipient, int number) {
        sent.add(new Sent(picture, recipient.email(), number));
    }

    private void assertFits(Sent one) {
        Eventually.holds(() -> assertThat(Mails.to(mails, one.recipient)).hasSizeGreaterThanOrEqualTo(one.number));
        Mail mail = Mails.to(mails, one.recipient).get(one.number - 1);
        new MailReader(browser).assertFits(mail, one.picture + "-" + words.language());
    }
}
