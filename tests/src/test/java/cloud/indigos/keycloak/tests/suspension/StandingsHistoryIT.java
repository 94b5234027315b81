package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.NextSecond;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;

/** What is told about decisions afterwards, to whom, and how a wrong one is taken back. */
@KeycloakIntegrationTest
class StandingsHistoryIT {

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    private Member member;

    private Standings standings;

    @BeforeEach
    void aMemberAndAVolunteer() {
        member = Member.in(realm);
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
    }

    @AfterEach
    void theMemberIsGone() {
        member.account().remove();
    }

    @Test
    void theHistoryTellsWhoDidWhatBeforeAndAfter() {
        standings.decide(member, Map.of("standing", "warned", "reason", "Moins de courrier", "article", "7"));
        standings.decide(member, Standings.SUSPENDED);

        JsonNode entries = standings.history(member).get("entries");

        assertThat(entries).hasSize(2);
        JsonNode newest = entries.get(0);
        assertThat(newest.get("number").asInt()).isEqualTo(2);
        assertThat(newest.get("kind").asText()).isEqualTo("decided");
        assertThat(newest.get("actor").get("username").asText()).isEqualTo("valentine");
        assertThat(newest.get("before").get("standing").asText()).isEqualTo("warned");
        assertThat(newest.get("after").get("standing").asText()).isEqualTo("suspended");
        assertThat(entries.get(1).has("before")).isFalse();
    }

    @Test
    void anAnnulledSuspensionGivesWayToWhatHeldBefore() {
        standings.decide(member, Map.of("standing", "warned", "reason", "Moins de courrier"));
        standings.decide(member, Standings.SUSPENDED);
        String wrong = newest();

        Answer answer = standings.annul(member, wrong, "Personne confondue avec une autre");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("standing").asText()).isEqualTo("warned");
        assertThat(answer.json().get("reason").asText()).isEqualTo("Moins de courrier");
        JsonNode history = standings.history(member);
        JsonNode annulment = history.get("entries").get(0);
        assertThat(annulment.get("kind").asText()).isEqualTo("annulled");
        assertThat(annulment.get("annuls").asText()).isEqualTo(wrong);
        assertThat(history.get("entries").get(1).get("annulled_by")).isEqualTo(annulment.get("id"));
        assertThat(history.get("notes").get(0).get("note").asText()).isEqualTo("Personne confondue avec une autre");
        assertThat(member.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(200);
        assertThat(standings.annul(member, wrong, "encore").status()).isEqualTo(400);
    }

    @Test
    void theMemberReadsInTheirOwnViewWhichDecisionWasAnnulled() {
        standings.decide(member, Map.of("standing", "warned", "reason", "Moins de courrier"));
        standings.decide(member, Standings.SUSPENDED);
        standings.annul(member, newest(), "Personne confondue avec une autre");

        NextSecond.await();
        Tokens tokens = member.signIn(SuspensionRealm.SERVICE);
        JsonNode decisions = Http.send(
                        "GET",
                        realm.getBaseUrl() + "/indigos/me",
                        request -> request.header("Authorization", "Bearer " + tokens.access()))
                .json()
                .at("/standing/decisions");

        assertThat(decisions).extracting(entry -> entry.get("kind").asText()).startsWith("annulled", "decided");
        assertThat(decisions.get(1).get("standing").asText()).isEqualTo("suspended");
        assertThat(decisions.get(1).get("annulledAt"))
                .isEqualTo(decisions.get(0).get("at"));
        assertThat(decisions.get(2).has("annulledAt")).isFalse();
        assertThat(decisions.toString()).doesNotContain("confondue");
    }

    @Test
    void annullingAnotherDecisionLeavesTheOneInForceWithWhoTookItAndWhen() {
        standings.decide(member, Map.of("standing", "warned", "reason", "Moins de courrier"));
        String warning = newest();
        standings.decide(member, Standings.SUSPENDED);
        List<String> summary = member.attributes().get("indigos_summary");

        Standings another = new Standings(Caller.of(realm, Person.GILDAS));
        assertThat(another.annul(member, warning, "Personne confondue avec une autre")
                        .status())
                .isEqualTo(201);

        assertThat(summary.get(0)).endsWith(" · valentine");
        assertThat(member.attributes()).containsEntry("indigos_summary", summary);
    }

    @Test
    void annullingAnotherDecisionLiftsNoneWhoseAttributesWereLost() {
        standings.decide(member, Map.of("standing", "warned", "reason", "Moins de courrier"));
        String wrong = newest();
        standings.decide(member, Standings.SUSPENDED);
        Behind.the(server, member).deleteAttributesBySql();

        Answer answer = standings.annul(member, wrong, "Ce n'était pas ce membre");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("standing").asText()).isEqualTo("suspended");
        assertThat(standings.kinds(member)).containsExactly("annulled", "restored", "decided", "decided");
        assertThat(member.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
    }

    @Test
    void anAnnulledWarningAllowsNothingAnyMore() {
        standings.decide(member, Map.of("standing", "warned", "reason", "r"));
        assertThat(standings
                        .annul(member, newest(), "faux")
                        .json()
                        .get("standing")
                        .asText())
                .isEqualTo("active");

        assertThat(standings
                        .decide(member, Map.of("standing", "suspended", "reason", "r"))
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("urgent");
    }

    @Test
    void notesAreForAdministratorsAlone() {
        standings.decide(member, Map.of("standing", "warned", "reason", "r", "note", "Vu avec la commission"));
        assertThat(standings.note(member, Map.of("note", "A rappelé mardi")).status())
                .isEqualTo(201);

        JsonNode notes = standings.history(member).get("notes");
        assertThat(notes).hasSize(2);
        assertThat(notes.get(1).get("decision").asText()).isEqualTo(newest());
        assertThat(member.attributes().toString()).doesNotContain("commission", "mardi");
        assertThat(standings.note(member, Map.of("note", " ")).status()).isEqualTo(400);
        assertThat(standings.note(member, Map.of("note", "x".repeat(2001))).status())
                .isEqualTo(400);
    }

    @Test
    void theListIsByStandingWithPagesAndSearch() {
        standings.decide(member, Standings.SUSPENDED);
        Member warned = Member.in(realm);
        standings.decide(warned, Map.of("standing", "warned", "reason", "r"));
        try {
            assertThat(names("?standing=suspended&max=1000"))
                    .contains(member.username())
                    .doesNotContain(warned.username());
            List<String> all = names("?max=1000");
            assertThat(all).contains(member.username(), warned.username());
            assertThat(names("?first=1&max=1")).containsExactly(all.get(1));
            assertThat(names("?search=" + warned.username())).containsExactly(warned.username());
            assertThat(names("?standing=closed&search=" + warned.username())).isEmpty();
            assertThat(standings.list("?standing=banned").status()).isEqualTo(400);
            assertThat(standings.list("?max=0").status()).isEqualTo(400);
        } finally {
            warned.account().remove();
        }
    }

    @Test
    void whoMayNotManageUsersIsRefusedAndLearnsNothing() {
        String known = "/standings/members/" + member.id();
        String unknown = "/standings/members/00000000-0000-0000-0000-000000000000";
        Caller oscar = Caller.of(realm, Person.OSCAR);

        for (String path : List.of("/standings", "/standings/effects", known, unknown, known + "/history")) {
            assertThat(oscar.admin("GET", path).status()).as(path).isEqualTo(403);
        }
        assertThat(new Standings(oscar).decide(member, Standings.SUSPENDED).status())
                .isEqualTo(403);
        assertThat(standings.caller().admin("GET", unknown).status()).isEqualTo(404);
        assertThat(Caller.anonymous(realm).admin("GET", "/standings").status()).isEqualTo(401);
    }

    private List<String> names(String query) {
        Answer answer = standings.list(query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().findValuesAsText("username");
    }

    private String newest() {
        return standings.history(member).get("entries").get(0).get("id").asText();
    }
}
