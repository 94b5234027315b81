package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Audience;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.NextSecond;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.server.OwnServer;
import cloud.indigos.keycloak.tests.support.server.SharedDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;
import org.keycloak.testframework.realm.UserBuilder;
import org.keycloak.util.JsonSerialization;

/**
 * Two nodes on one PostgreSQL, and a realm that was imported at the start: what is decided on one node holds on the
 * other at once, and everybody is told once though both look after the same outbox.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoServersIT {

    private static final int MEMBERS = 10;
    private static final int LOGINS_AT_ONCE = 3;
    private static final String SUSPENDED_BEFORE = "suspended-before";
    private static final String[] OFTEN = {
        "--spi-indigos-outbox--default--poll-seconds=1",
        "--spi-events-listener--indigos-standing--catch-up-seconds=1",
        "--spi-events-listener--indigos-standing--expiry-seconds=1",
        "--features=scim-api"
    };

    private final int mailPort = FreePorts.find();
    private final Listener service = Listener.prompt();
    private final List<AutoCloseable> open = new ArrayList<>();
    private MailServer mails;
    private SharedDatabase database;
    private ManagedRealm here;
    private ManagedRealm there;

    @BeforeAll
    void twoNodes() throws IOException {
        mails = new MailServer("localhost", mailPort);
        database = SharedDatabase.start();
        open.add(database);
        OwnServer first = OwnServer.node("first-node", database);
        RealmRepresentation realm = realm(first.url());
        first.importing(JsonSerialization.writeValueAsString(realm));
        open.add(first.startAsNode(with("--import-realm")));
        OwnServer second = first.another("second-node");
        open.add(second.startAsNode(OFTEN));
        here = managed(first, realm);
        there = managed(second, realm);
    }

    @AfterAll
    void theyEnd() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
        mails.stop();
        service.close();
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
    void whoSignsInAtOneNodeWhileTheOtherDecidesKeepsNothing() throws Exception {
        Member member = Member.in(here);
        Member seenThere = Member.named(member.username(), there);
        AtomicBoolean decided = new AtomicBoolean();
        ExecutorService browsers = Executors.newFixedThreadPool(LOGINS_AT_ONCE);
        List<Answer> answers = new ArrayList<>();
        try {
            List<Future<List<Answer>>> running = new ArrayList<>();
            for (int i = 0; i < LOGINS_AT_ONCE; i++) {
                running.add(browsers.submit(() -> signInUntil(decided, seenThere)));
            }
            NextSecond.await();
            suspend(here, member);
            decided.set(true);
            for (Future<List<Answer>> attempts : running) {
                answers.addAll(attempts.get());
            }
        } finally {
            browsers.shutdownNow();
        }

        assertThat(answers).anyMatch(answer -> answer.status() == 200);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .allSatisfy(answer -> assertThat(tokens(answer).areDead()).isTrue());
        assertThat(seenThere.account().getUserSessions()).isEmpty();
    }

    /** Goes on until the decision is there, and once more. */
    private static List<Answer> signInUntil(AtomicBoolean decided, Member member) {
        List<Answer> answers = new ArrayList<>();
        boolean last;
        do {
            last = decided.get();
            answers.add(member.signInTo(SuspensionRealm.SERVICE));
        } while (!last);
        return answers;
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
            assertThat(service.nextToken(Duration.ofSeconds(30))).isNotNull();
        }
        Eventually.holds(() ->
                assertThat(standings(here).effects("?state=pending").json()).isEmpty());
        assertThat(members)
                .allSatisfy(member -> assertThat(subjects(member)).containsExactly("Votre compte est suspendu"));
        assertThat(service.nextToken(Duration.ZERO)).isNull();
    }

    @Test
    void whatBothNodesNoticeIsRecordedAndToldOnce() {
        Member member = Member.in(here);

        database.execute("insert into USER_ATTRIBUTE (ID, USER_ID, NAME, VALUE) values ('%s', '%s', '%s', '%s')"
                .formatted("observed", member.id(), "indigos_standing", "suspended"));

        Eventually.holds(() -> assertThat(subjects(member)).contains("Votre compte est suspendu"));
        assertThat(kinds(member)).containsExactly("observed");

        database.execute("update USER_ATTRIBUTE set VALUE = 'active' where ID = 'observed'");

        Eventually.holds(() -> assertThat(subjects(member)).hasSize(2));
        assertThat(kinds(member)).containsExactly("observed", "observed");
        assertThat(subjects(member)).doesNotHaveDuplicates();
    }

    @Test
    void whoWasSuspendedInTheImportedRealmGetsNothingAndIsRecordedOnce() {
        Member member = Member.named(SUSPENDED_BEFORE, there);

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
        return Mails.to(mails, member.email()).stream().map(Mail::subject).toList();
    }

    /** The same tokens at the other node. */
    private Tokens elsewhere(Tokens tokens) {
        return new Tokens(there.getBaseUrl(), tokens.client(), tokens.access(), tokens.refresh());
    }

    private RealmRepresentation realm(String address) {
        RealmRepresentation realm = new SuspensionRealm()
                .configure(RealmBuilder.create())
                .smtp("localhost", mailPort, "sso@indigos.example")
                .scimEnabled(true)
                .users(UserBuilder.create(SUSPENDED_BEFORE)
                        .name("Claire", "Fontaine")
                        .email(SUSPENDED_BEFORE + "@indigos.example")
                        .enabled(true)
                        .password(Member.PASSWORD)
                        .attribute("indigos_standing", "suspended"))
                .build();
        client(realm, SuspensionRealm.MAILER).getAttributes().put("backchannel.logout.url", service.url());
        ProtocolMapperRepresentation scim = Audience.of(IndigosRealm.TOOL_CLIENT);
        scim.setConfig(Map.of(
                "included.custom.audience",
                address + "/realms/" + realm.getRealm() + "/scim/v2",
                "access.token.claim",
                "true"));
        client(realm, IndigosRealm.TOOL_CLIENT).setProtocolMappers(List.of(scim));
        return realm;
    }

    private static ClientRepresentation client(RealmRepresentation realm, String id) {
        return realm.getClients().stream()
                .filter(candidate -> candidate.getClientId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ManagedRealm managed(OwnServer node, RealmRepresentation realm) {
        Keycloak administrator = Keycloak.getInstance(
                node.url(), "master", OwnServer.ADMINISTRATOR, OwnServer.ADMINISTRATOR, "admin-cli");
        open.add(administrator);
        return new ManagedRealm(
                node.url() + "/realms/" + realm.getRealm(), realm, administrator.realm(realm.getRealm()));
    }

    private static String[] with(String option) {
        List<String> options = new ArrayList<>(List.of(OFTEN));
        options.add(option);
        return options.toArray(String[]::new);
    }
}
