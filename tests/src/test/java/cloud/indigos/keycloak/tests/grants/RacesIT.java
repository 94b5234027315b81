package cloud.indigos.keycloak.tests.grants;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.AtOnce;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.NextSecond;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.grant.GrantRealm;
import cloud.indigos.keycloak.tests.support.grant.Issuer;
import cloud.indigos.keycloak.tests.support.grant.Outcome;
import cloud.indigos.keycloak.tests.support.grant.Situation;
import cloud.indigos.keycloak.tests.support.grant.Visit;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** A decision and the member at the same moment: whoever is first, nothing of the member's is left. */
@KeycloakIntegrationTest
class RacesIT {

    private static final int LOGINS_AT_ONCE = 3;

    @InjectRealm(config = GrantRealm.class)
    ManagedRealm realm;

    private Visit visit;
    private String volunteer;

    @BeforeEach
    void aMemberAndAVolunteer() {
        Situation.exempt(realm, GrantRealm.MAILBOX);
        visit = new Visit(realm, null, null, Member.in(realm), GrantRealm.MAILBOX);
        volunteer = Caller.of(realm, Person.VALENTINE).token();
    }

    @Test
    void whoHadTheSignInPageOpenReadsTheDecision() {
        Page signIn = new Browser(realm).enter(GrantRealm.MAILBOX);

        Situation.SUSPENDED.arise(visit, volunteer);

        Page page = signIn.submit("username", visit.member().username(), "password", Member.PASSWORD);
        assertThat(Outcome.ofPage(page)).isEqualTo(Outcome.STANDING_PAGE);
        assertThat(page.press("leave").parameter("error")).isEqualTo("access_denied");
        assertThat(sessions()).isEmpty();
    }

    @Test
    void whoWasReadingTheCharterReadsTheDecisionInstead() {
        Situation.CHARTER_TO_ACCEPT.arise(visit, volunteer);
        Page charter = new Browser(realm)
                .enter(GrantRealm.MAILBOX)
                .submit("username", visit.member().username(), "password", Member.PASSWORD);
        assertThat(charter.isCharter()).isTrue();

        Situation.SUSPENDED.arise(visit, volunteer);

        assertThat(Outcome.ofPage(charter.press("accept"))).isEqualTo(Outcome.STANDING_PAGE);
        assertThat(sessions()).isEmpty();
    }

    /** A token by JWT has no session that could end: only its time of issue tells. */
    @RepeatedTest(4)
    void aTokenOfTheSecondOfTheDecisionDoesNotSurviveIt() {
        Issuer.link(visit);
        NextSecond.await();
        Tokens issued = tokens(Issuer.ask(visit));

        Situation.SUSPENDED.arise(visit, volunteer);

        assertThat(issued.introspect().get("active").asBoolean()).isFalse();
        assertThat(issued.userinfo().status()).isEqualTo(401);
    }

    @RepeatedTest(4)
    void loginsThatRunWhileTheDecisionFallsLeaveNothing() {
        Issuer.link(visit);
        List<Answer> answers = AtOnce.during(
                () -> {
                    NextSecond.await();
                    Situation.SUSPENDED.arise(visit, volunteer);
                },
                Stream.concat(logins(() -> visit.member().signInTo(visit.client())), logins(() -> Issuer.ask(visit)))
                        .toList());

        assertThat(answers).anyMatch(answer -> answer.status() == 200);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).allSatisfy(answer -> {
            Tokens tokens = tokens(answer);
            assertThat(tokens.introspect().get("active").asBoolean()).isFalse();
            assertThat(tokens.userinfo().status()).isEqualTo(401);
        });
        assertThat(sessions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESTRICTED", "SUSPENDED"})
    void whatADecisionEndedStaysEndedAfterItsLift(Situation situation) {
        Tokens online = visit.tokens();
        Tokens offline = visit.tokens("offline_access");
        situation.arise(visit, volunteer);

        visit.member().decide(volunteer, Map.of("indigos_standing", List.of("active")));
        NextSecond.await();

        assertThat(online.areDead()).isTrue();
        assertThat(offline.areDead()).isTrue();
        assertThat(visit.tokens().areAlive()).isTrue();
        assertThat(visit.tokens("offline_access").areAlive()).isTrue();
    }

    private static Stream<Supplier<Answer>> logins(Supplier<Answer> login) {
        return Collections.nCopies(LOGINS_AT_ONCE, login).stream();
    }

    private Tokens tokens(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return new Tokens(
                realm.getBaseUrl(),
                visit.client(),
                answer.json().get("access_token").asText(),
                "");
    }

    private List<?> sessions() {
        return visit.member().account().getUserSessions();
    }
}
