package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.AtOnce;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Clients;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;

/** One decision about many members, as after a leak. */
@KeycloakIntegrationTest
class BulkIT {

    private static final Map<String, Object> LEAK =
            Map.of("standing", "suspended", "reason", "Mots de passe publiés", "urgent", "compromise");

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    private final String key = UUID.randomUUID().toString();
    private Standings standings;
    private List<Member> members;

    @BeforeEach
    void someMembers() {
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
        members = IntStream.range(0, 3).mapToObj(i -> Member.in(realm)).toList();
    }

    @AfterEach
    void theyAreGone() {
        members.forEach(member -> member.account().remove());
    }

    @Test
    void eachMemberIsDecidedAboutAndReported() {
        Tokens tokens = members.get(0).signIn(SuspensionRealm.SERVICE);
        standings.decide(members.get(1), Map.of("standing", "warned", "reason", "r", "until", "2099-01-01"));

        Answer answer = standings.bulk(
                key,
                call(
                        members.get(0).id(),
                        members.get(1).username(),
                        members.get(2).email(),
                        "nobody",
                        "valentine",
                        "rachel"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(outcomes(answer))
                .containsExactly("decided", "decided", "decided", "not_found", "refused", "refused");
        assertThat(answer.json().get("counts").get("decided").asInt()).isEqualTo(3);
        assertThat(answer.json().get("members").get(4).get("problem").asText()).contains("votre propre compte");
        assertThat(tokens.areDead()).isTrue();
        assertThat(members.get(1).attributes())
                .containsEntry("indigos_standing", List.of("suspended"))
                .doesNotContainKey("indigos_until");
    }

    @Test
    void repeatedWithTheSameKeyItDecidesNothingTwice() {
        Answer first = standings.bulk(key, call(names()));
        standings.lift(members.get(0));

        Answer second = standings.bulk(key, call(names()));

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(members.get(0).attributes()).containsEntry("indigos_standing", List.of("active"));
        assertThat(standings
                        .bulk(UUID.randomUUID().toString(), call(names()))
                        .json()
                        .findValuesAsText("outcome"))
                .containsExactly("decided", "unchanged", "unchanged");
    }

    @Test
    void theSameKeyForAnotherCallIsRefused() {
        standings.bulk(key, call(members.get(0).username()));

        assertThat(standings.bulk(key, call(names())).status()).isEqualTo(409);
    }

    @Test
    void whatACrashInterruptedIsFinished() {
        standings.bulk(key, call(names()));
        standings.lift(members.get(2));
        forgetTheLastLine(key);

        Answer answer = standings.bulk(key, call(names()));

        assertThat(outcomes(answer)).containsExactly("decided", "decided", "decided");
        assertThat(standings.history(members.get(2)).get("entries")).hasSize(3);
        assertThat(standings.history(members.get(0)).get("entries")).hasSize(1);
    }

    private void forgetTheLastLine(String idempotencyKey) {
        server.run(session -> session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery("delete from INDIGOS_BULK_LINE where POSITION_ = 2 and BULK_ID ="
                        + " (select ID from INDIGOS_BULK where IDEMPOTENCY_KEY = '" + idempotencyKey + "')")
                .executeUpdate());
    }

    @Test
    void repeatedWithTheSameKeyItTriesOnlyWhatBroke() {
        Map<String, Object> call =
                callWithNote(members.get(0).username(), members.get(1).username(), "valentine", "nobody");
        standings.decide(members.get(0), LEAK);
        Answer broken = withoutNotes(() -> standings.bulk(key, call));
        assertThat(outcomes(broken)).containsExactly("unchanged", "failed", "refused", "not_found");
        assertThat(members.get(1).attributes()).isEmpty();
        standings.lift(members.get(0));

        Answer repeated = standings.bulk(key, call);

        assertThat(outcomes(repeated)).containsExactly("unchanged", "decided", "refused", "not_found");
        assertThat(repeated.json().get("counts").get("failed").asInt()).isZero();
        assertThat(members.get(0).attributes()).containsEntry("indigos_standing", List.of("active"));
        assertThat(standings.bulk(key, call).json()).isEqualTo(repeated.json());
        assertThat(standings.history(members.get(1)).get("entries")).hasSize(1);
    }

    @Test
    void repeatedTwiceAtOnceItDecidesOnce() {
        withoutNotes(() -> standings.bulk(key, callWithNote(names())));

        List<Answer> answers = AtOnce.both(
                () -> standings.bulk(key, callWithNote(names())), () -> standings.bulk(key, callWithNote(names())));

        assertThat(answers).allSatisfy(answer -> assertThat(outcomes(answer)).containsOnly("decided"));
        assertThat(members)
                .allSatisfy(member ->
                        assertThat(standings.history(member).get("entries")).hasSize(1));
    }

    @RepeatedTest(5)
    void twoCallsAtOnceAboutTheSameMembersDecideOneAfterTheOtherHoweverTheyNameThem() {
        Map<String, Object> restriction = Map.of(
                "members",
                members.stream().map(Member::email).toList(),
                "decision",
                Map.of("standing", "restricted", "services", List.of("files"), "urgent", "compromise", "reason", "r"));

        List<Answer> answers = AtOnce.both(
                () -> standings.bulk(key, call(names())),
                () -> standings.bulk(UUID.randomUUID().toString(), restriction));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(outcomes(answer)).as(answer.body()).containsOnly("decided"));
        assertThat(members)
                .allSatisfy(member ->
                        assertThat(standings.history(member).get("entries")).hasSize(2));
    }

    /** As while the database is out of reach, for what writes a note. */
    private Answer withoutNotes(Supplier<Answer> call) {
        rename("INDIGOS_NOTE", "INDIGOS_NOTE_ASIDE");
        try {
            return call.get();
        } finally {
            rename("INDIGOS_NOTE_ASIDE", "INDIGOS_NOTE");
        }
    }

    private void rename(String from, String to) {
        server.run(session -> session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery("ALTER TABLE " + from + " RENAME TO " + to)
                .executeUpdate());
    }

    @Test
    void aCallWithoutKeyOrWithTooMuchIsRefused() {
        assertThat(standings.bulk(null, call(names())).status()).isEqualTo(400);
        assertThat(standings.bulk("no spaces", call(names())).status()).isEqualTo(400);
        assertThat(standings.bulk(key, Map.of("members", List.of("a"))).status())
                .isEqualTo(400);
        assertThat(standings.bulk(key, call()).status()).isEqualTo(400);
        assertThat(standings.bulk(key, call("a", "a")).status()).isEqualTo(400);
        assertThat(standings.bulk(key, call("a\0")).status()).isEqualTo(400);
        assertThat(standings
                        .bulk(
                                key,
                                call(IntStream.range(0, 10_001)
                                        .mapToObj(Integer::toString)
                                        .toArray(String[]::new)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatTheRulesRefuseIsReportedForEach() {
        Answer answer = standings.bulk(
                key, Map.of("members", List.of(names()), "decision", Map.of("standing", "closed", "reason", "r")));

        assertThat(outcomes(answer)).containsOnly("refused");
        assertThat(answer.json().get("members").get(0).get("problem").asText()).startsWith("urgent: La charte");
    }

    @Test
    void aServiceWhoseAddressIsARelativeOneIsToldOfEachMember() {
        new Clients(realm).tellOfLogoutsAt(SuspensionRealm.SERVICE, "/logout");
        List<Member> many =
                IntStream.range(0, 50).mapToObj(i -> Member.in(realm)).toList();
        many.forEach(member -> member.signIn(SuspensionRealm.SERVICE));

        standings.bulk(key, call(many.stream().map(Member::username).toArray(String[]::new)));

        try {
            assertThat(many)
                    .allSatisfy(member -> assertThat(standings.history(member).findValuesAsText("kind"))
                            .contains("backchannel-logout"));
        } finally {
            new Clients(realm).tellOfLogoutsAt(SuspensionRealm.SERVICE, "");
            many.forEach(member -> member.account().remove());
        }
    }

    private String[] names() {
        return members.stream().map(Member::username).toArray(String[]::new);
    }

    private static Map<String, Object> call(String... names) {
        return Map.of("members", List.of(names), "decision", LEAK);
    }

    private static Map<String, Object> callWithNote(String... names) {
        Map<String, Object> decision = new HashMap<>(LEAK);
        decision.put("note", "Vu en réunion");
        return Map.of("members", List.of(names), "decision", decision);
    }

    private static List<String> outcomes(Answer answer) {
        return answer.json().get("members").findValuesAsText("outcome");
    }
}
