package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.AtOnce;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.NextSecond;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.testframework.realm.ManagedRealm;

/**
 * Two nodes on one PostgreSQL, and a realm that was imported at the start: what is decided on one node holds on the
 * other at once, and everybody is told once though both look after the same outbox.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoServersIT {

    private static final int MEMBERS = 10;
    private static final int LOGINS_AT_ONCE = 3;

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

        Answer answer = switchOffByScim(Person.VALENTINE, member.id());

        assertThat(answer.status()).as(answer.body()).isIn(200, 204);
        assertThat(tokens.areDead()).isTrue();
        assertThat(kinds(member)).containsExactly("decided");
    }

    /** Keycloak's own rule, before ours are asked. */
    @Test
    void scimSwitchesNoAdministratorOff() {
        Answer answer = switchOffByScim(Person.RACHEL, Person.RACHEL.idIn(here));

        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(Caller.signIn(here, Person.RACHEL).status()).isEqualTo(200);
    }

    private Answer switchOffByScim(Person administrator, String id) {
        String token = Caller.of(here, administrator).token();
        return Http.send(
                "PATCH",
                here.getBaseUrl() + "/scim/v2/Users/" + id,
                request -> request.header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/scim+json"),
                """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations": [{"op": "replace", "path": "active", "value": false}]}""");
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
