package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** Deciding by REST: the console's rules, effects and words, and what the console has no room for. */
@KeycloakIntegrationTest
class StandingsIT {
    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

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

    @ParameterizedTest
    @ValueSource(strings = {"f:", "f:directory", "%00", "%0a", "nobody"})
    void whatIsNobodysIdIsNobody(String id) {
        assertThat(Caller.of(realm, Person.VALENTINE)
                        .admin("GET", "/standings/members/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSuspensionKillsEveryTokenAndTheConsoleShowsIt() {
        Tokens tokens = member.signIn(SuspensionRealm.SERVICE);

        Answer answer = standings.decide(member, Standings.SUSPENDED);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(tokens.areDead()).isTrue();
        assertThat(answer.json().get("standing").asText()).isEqualTo("suspended");
        assertThat(answer.json().get("by").asText()).isEqualTo("valentine");
        assertThat(answer.json().get("in_force").asBoolean()).isTrue();
        assertThat(member.attributes())
                .containsEntry("indigos_standing", List.of("suspended"))
                .containsEntry("indigos_reason", List.of("Mot de passe volé"))
                .containsEntry("indigos_article", List.of("3"))
                .containsEntry("indigos_until", List.of("2099-12-31"))
                .containsKey("indigos_summary");
    }

    @Test
    void theSameAgainIsNoNewDecision() {
        standings.decide(member, Standings.SUSPENDED);

        assertThat(standings.decide(member, Standings.SUSPENDED).status()).isEqualTo(200);
        assertThat(standings.history(member).get("entries")).hasSize(1);
    }

    @Test
    void aLiftedMemberIsActiveAgain() {
        standings.decide(member, Standings.SUSPENDED);

        Answer answer = standings.lift(member);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("standing").asText()).isEqualTo("active");
        assertThat(member.attributes()).isEqualTo(Map.of("indigos_standing", List.of("active")));
        assertThat(standings.lift(member).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "+999999999-12-31", "-0001-01-01", "31/12/2099"})
    void anEndThatIsNoDayOfOurTimeIsRefused(String until) {
        Map<String, Object> decision = new HashMap<>(Standings.SUSPENDED);
        decision.put("until", until);

        Answer answer = standings.decide(member, decision);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).as(answer.body()).isEqualTo("until");
        assertThat(member.attributes()).isEmpty();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"standing":"suspended","urgent":"compromise"}                                | reason   | Écrivez la raison\u00a0: le membre la lira.
            {"standing":"suspended","reason":"r"}                                         | urgent   | La charte (§\u00a011) demande d’abord un échange. Avertissez ce membre (situation «\u00a0Averti\u00a0»), ou choisissez ici un motif d’urgence. Un avertissement compte 12\u00a0mois.
            {"standing":"suspended","reason":"r","urgent":"compromise","until":"2020-01-01"} | until | Cette date est passée\u00a0: choisissez aujourd’hui ou un jour à venir.
            {"standing":"restricted","reason":"r","urgent":"compromise"}                  | services | Choisissez au moins un service à refuser.
            {"standing":"closed","reason":"r","urgent":"compromise","until":"2099-01-01"} | until    | Un compte fermé n’a pas de date de fin\u00a0: effacez-la, ou choisissez «\u00a0Suspendu\u00a0».
            {"reason":"r","urgent":"compromise"}                                          | standing | Valeur invalide.
            {"standing":"banned","reason":"r","urgent":"compromise"}                      | standing | Valeur invalide.
            {"standing":"warned","reason":"r","article":"14"}                             | article  | Valeur invalide.
            {"standing":"restricted","services":["games"],"reason":"r","urgent":"compromise"} | services | Valeur invalide.
            """)
    void whatTheConsoleRefusesIsRefusedInTheSameWords(String body, String field, String message) {
        Answer answer = standings
                .caller()
                .admin("POST", "/standings/members/" + member.id() + "/decisions", "application/json", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(plain(answer.json().get("errorMessage").asText())).isEqualTo(plain(message));
        assertThat(member.attributes()).isEmpty();
    }

    @Test
    void severalFaultsAreToldAtOnceInTheCallersLanguage() {
        Answer answer = new Standings(standings.caller().reading("en")).decide(member, Map.of("standing", "suspended"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactlyInAnyOrder("reason", "urgent");
        assertThat(answer.body()).contains("Write the reason: the member will read it.");
    }

    @Test
    void aDetailInForceIsNotForgottenAndIsClearedOnPurpose() {
        standings.decide(member, Standings.SUSPENDED);
        Map<String, Object> later = new HashMap<>(Standings.SUSPENDED);
        later.remove("until");

        assertThat(standings.decide(member, later).json().get("field").asText()).isEqualTo("until");

        later.put("until", "");
        assertThat(standings.decide(member, later).json().has("until")).isFalse();
    }

    @Test
    void nobodyDecidesAboutThemselves() {
        String self = Person.VALENTINE.idIn(realm);

        Answer answer = standings.post("/standings/members/" + self + "/decisions", Standings.SUSPENDED);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errorMessage").asText()).startsWith("Vous ne pouvez pas décider de votre");
    }

    @Test
    void theLastAdministratorIsSuspendedByNobody() {
        String rachel = Person.RACHEL.idIn(realm);

        Answer answer = standings.post("/standings/members/" + rachel + "/decisions", Standings.SUSPENDED);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errorMessage").asText()).contains("realm-admin");
    }

    @Test
    void ofTwoWhoDecideOnWhatTheyReadTheSecondIsTold() {
        String read = standings.get(member).headers().firstValue("ETag").orElseThrow();
        assertThat(standings
                        .decide(member, Standings.SUSPENDED, "If-Match", read)
                        .status())
                .isEqualTo(201);

        Answer second = standings.decide(member, Map.of("standing", "active"), "If-Match", read);

        assertThat(second.status()).isEqualTo(412);
        assertThat(second.json().get("errorMessage").asText()).startsWith("Quelqu’un a décidé entre-temps");
        assertThat(member.attributes()).containsEntry("indigos_standing", List.of("suspended"));
    }

    /** Keycloak's own texts and ours differ in how narrow their no-break spaces are. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
