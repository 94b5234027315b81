package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.AtOnce;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.ChoosyMailServer;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.MailSettings;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.NextSecond;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.UserBuilder;

/**
 * Two nodes on one PostgreSQL, and a realm that was imported at the start: what is decided on one node holds on the
 * other at once, and everybody is told once though both look after the same outbox.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoServersIT {

    private static final int MEMBERS = 10;
    private static final int LOGINS_AT_ONCE = 3;
    private static final int MAILS_AT_ONCE = 80;

    /** How many mails a node sends at once. */
    private static final int THREADS = 4;

    private TwoNodes nodes;
    private ManagedRealm here;
    private ManagedRealm there;

    @BeforeAll
    void twoNodes() throws IOException {
        nodes = TwoNodes.start();
        here = nodes.first();
        there = nodes.second();
    }

    @AfterAll
    void theyEnd() throws Exception {
        nodes.stop();
    }

    @RepeatedTest(3)
    void whoIsSuspendedOnOneNodeGetsNothingFromTheOther() {
        Member member = Member.in(here);
        Tokens online = elsewhere(member.signIn(SuspensionRealm.SERVICE));
        Tokens offline = elsewhere(member.signIn(SuspensionRealm.SERVICE, "offline_access"));
        Member seenThere = Member.named(member.username(), there);
        Tokens ofTheOther = seenThere.signIn(SuspensionRealm.SERVICE);
        assertThat(online.areAlive()).isTrue();
        assertThat(offline.areAlive()).isTrue();

        suspend(here, member);

        assertThat(seenThere.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
        assertThat(online.areDead()).isTrue();
        assertThat(offline.areDead()).isTrue();
        assertThat(ofTheOther.areDead()).isTrue();
    }

    @RepeatedTest(2)
    void whoSignsInAtOneNodeWhileTheOtherDecidesKeepsNothing() {
        Member member = Member.in(here);
        Member seenThere = Member.named(member.username(), there);
        List<Answer> answers = AtOnce.during(
                () -> {
                    NextSecond.await();
                    suspend(here, member);
                },
                Collections.nCopies(LOGINS_AT_ONCE, () -> seenThere.signInTo(SuspensionRealm.SERVICE)));

        assertThat(answers).anyMatch(answer -> answer.status() == 200);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .allSatisfy(answer -> assertThat(tokens(answer).areDead()).isTrue());
        assertThat(seenThere.account().getUserSessions()).isEmpty();
    }

    private Tokens tokens(Answer answer) {
        return new Tokens(
                there.getBaseUrl(),
                SuspensionRealm.SERVICE,
                answer.json().get("access_token").asText(),
                answer.json().get("refresh_token").asText());
    }

    @Test
    void whoIsLiftedOnOneNodeSignsInAtTheOther() {
        Member member = Member.in(here);
        suspend(here, member);
        NextSecond.await();

        Member seenThere = Member.named(member.username(), there);
        assertThat(standings(there).lift(seenThere).status()).isEqualTo(201);

        NextSecond.await();
        assertThat(member.signIn(SuspensionRealm.SERVICE).areAlive()).isTrue();
    }

    @Test
    void everyMemberAndServiceIsToldOnceThoughBothNodesWork() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            members.add(Member.in(here));
        }
        members.forEach(member -> member.signIn(SuspensionRealm.MAILER));

        for (int i = 0; i < MEMBERS; i++) {
            suspend(i % 2 == 0 ? here : there, members.get(i));
        }

        for (int i = 0; i < MEMBERS; i++) {
            assertThat(nodes.service().nextToken(Duration.ofSeconds(30))).isNotNull();
        }
        Eventually.holds(() ->
                assertThat(standings(here).effects("?state=pending").json()).isEmpty());
        assertThat(members)
                .allSatisfy(member -> assertThat(subjects(member)).containsExactly("Votre compte est suspendu"));
        assertThat(nodes.service().nextToken(Duration.ZERO)).isNull();
    }

    /** One node alone would be busy with all of them for longer than they are its own. */
    @Test
    void aSlowMailServerIsGivenNoMailByBothNodes() {
        List<UserRepresentation> accounts = accounts(MAILS_AT_ONCE);
        String[] names = accounts.stream().map(UserRepresentation::getUsername).toArray(String[]::new);
        Map<String, String> mailServer = MailSettings.of(here);
        try (ChoosyMailServer slow = ChoosyMailServer.taking(
                TwoNodes.LEASE.multipliedBy(2).dividedBy(MAILS_AT_ONCE).multipliedBy(THREADS))) {
            MailSettings.write(here, Map.of());
            suspend(names);
            Eventually.holds(() -> assertThat(mailsThatFailed()).hasSize(MAILS_AT_ONCE));

            MailSettings.write(
                    here,
                    Map.of("host", "localhost", "port", String.valueOf(slow.port()), "from", "sso@indigos.example"));
            standings(here).post("/standings/effects/retry", Map.of());

            Eventually.holds(() ->
                    assertThat(standings(here).effects("?state=pending").json()).isEmpty());
            assertThat(slow.deliveries())
                    .extracting(ChoosyMailServer.Delivery::recipient)
                    .doesNotHaveDuplicates()
                    .hasSize(MAILS_AT_ONCE);
        } finally {
            MailSettings.write(here, mailServer);
        }
    }

    private List<UserRepresentation> accounts(int count) {
        List<UserRepresentation> accounts = IntStream.range(0, count)
                .mapToObj(i -> UserBuilder.create("slow" + i)
                        .email("slow" + i + "@indigos.example")
                        .enabled(true)
                        .build())
                .toList();
        PartialImportRepresentation all = new PartialImportRepresentation();
        all.setUsers(accounts);
        try (Response response = here.admin().partialImport(all)) {
            assertThat(response.getStatus()).isEqualTo(200);
        }
        return accounts;
    }

    private void suspend(String... names) {
        Answer answer =
                standings(here).bulk("slow-mails", Map.of("members", List.of(names), "decision", Standings.SUSPENDED));
        assertThat(answer.json().get("counts").get("decided").asInt()).isEqualTo(names.length);
    }

    private List<JsonNode> mailsThatFailed() {
        JsonNode failed = standings(here).effects("?max=1000&state=failed").json();
        return StreamSupport.stream(failed.spliterator(), false)
                .filter(effect -> effect.get("kind").asText().equals("mail"))
                .toList();
    }

    @Test
    void whatBothNodesNoticeIsRecordedAndToldOnce() {
        Member member = Member.in(here);

        nodes.execute("insert into USER_ATTRIBUTE (ID, USER_ID, NAME, VALUE) values ('%s', '%s', '%s', '%s')"
                .formatted("observed", member.id(), "indigos_standing", "suspended"));

        Eventually.holds(() -> assertThat(subjects(member)).contains("Votre compte est suspendu"));
        assertThat(kinds(member)).containsExactly("observed");

        nodes.execute("update USER_ATTRIBUTE set VALUE = 'active' where ID = 'observed'");

        Eventually.holds(() -> assertThat(subjects(member)).hasSize(2));
        assertThat(kinds(member)).containsExactly("observed", "observed");
        assertThat(subjects(member)).doesNotHaveDuplicates();
    }

    @Test
    void whoWasSuspendedInTheImportedRealmGetsNothingAndIsRecordedOnce() {
        Member member = Member.named(TwoNodes.SUSPENDED_BEFORE, there);

        assertThat(member.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);

        Eventually.holds(() -> assertThat(kinds(member)).containsExactly("observed"));
    }

    @Test
    void whoIsSwitchedOffByScimLosesEverythingOnTheOtherNode() {
        Member member = Member.in(here);
        Tokens tokens = elsewhere(member.signIn(SuspensionRealm.SERVICE));

        Answer answer = Scim.of(here, Person.VALENTINE).switchOff(member.id());

        assertThat(answer.status()).as(answer.body()).isIn(200, 204);
        assertThat(tokens.areDead()).isTrue();
        assertThat(kinds(member)).containsExactly("decided");
    }

    /** Keycloak's own rule, before ours are asked. */
    @ParameterizedTest
    @CsvSource({"RACHEL, RACHEL", "VALENTINE, RACHEL", "VALENTINE, VALENTINE"})
    void scimSwitchesNeitherOneselfNorTheLastAdministratorOff(Person administrator, Person target) {
        Scim scim = Scim.of(here, administrator);

        assertThat(List.of(scim.switchOff(target.idIn(here)), scim.put(target.idIn(here), Map.of("active", false))))
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(403));
        assertThat(Caller.signIn(here, target).status()).isEqualTo(200);
        assertThat(kinds(Member.named(target.username(), here))).isEmpty();
    }

    @Test
    void scimNeitherSuspendsNorLifts() {
        Scim scim = Scim.of(here, Person.VALENTINE);
        Member member = Member.in(here);
        scim.patch(member.id(), "indigos_standing", "suspended");
        scim.put(member.id(), Map.of("indigos_standing", "suspended"));
        assertThat(member.signIn(SuspensionRealm.SERVICE).areAlive()).isTrue();

        suspend(here, member);
        scim.patch(member.id(), "indigos_standing", "active");
        scim.put(member.id(), Map.of("indigos_standing", "active"));
        assertThat(scim.put(member.id(), Map.of("active", true)).status()).isIn(200, 204);

        assertThat(member.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
        assertThat(member.attributes()).containsEntry("indigos_until", List.of("2099-12-31"));
        assertThat(kinds(member)).containsExactly("decided");
    }

    private static void suspend(ManagedRealm node, Member member) {
        Answer answer = standings(node).decide(member, Standings.SUSPENDED);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static Standings standings(ManagedRealm node) {
        return new Standings(Caller.of(node, Person.VALENTINE));
    }

    private List<String> kinds(Member member) {
        return standings(here).kinds(member);
    }

    private List<String> subjects(Member member) {
        return Mails.to(nodes.mails(), member.email()).stream()
                .map(Mail::subject)
                .toList();
    }

    /** The same tokens at the other node. */
    private Tokens elsewhere(Tokens tokens) {
        return new Tokens(there.getBaseUrl(), tokens.client(), tokens.access(), tokens.refresh());
    }
}
