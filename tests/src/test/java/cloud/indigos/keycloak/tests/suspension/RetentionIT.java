package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.ActionSettings;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;
import org.keycloak.timer.TimerProvider;

/** Closed decisions are forgotten after the years an administrator set; what holds or still counts is not. */
@KeycloakIntegrationTest
class RetentionIT {

    private static final int TWO_YEARS = 2 * 366 * 24 * 60 * 60;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectTimeOffSet
    TimeOffSet clock;

    @InjectRunOnServer
    RunOnServerClient server;

    private Member lifted;
    private Member suspended;

    @BeforeEach
    void oneMatterIsClosedAndOneIsNot() {
        lifted = Member.in(realm);
        suspended = Member.in(realm);
        Standings standings = standings();
        standings.decide(lifted, Map.of("standing", "warned", "reason", "r", "note", "n"));
        standings.lift(lifted);
        standings.decide(suspended, Map.of("standing", "warned", "reason", "r", "note", "n"));
        standings.decide(suspended, Map.of("standing", "suspended", "reason", "r"));
    }

    @AfterEach
    void theClockIsRight() {
        clock.set(0);
        keep("");
        lifted.account().remove();
        suspended.account().remove();
    }

    @Test
    void aClosedMatterIsForgottenWithItsNotesAndAnOpenOneKept() {
        keep("1");
        forget();
        assertThat(standings().history(lifted).get("entries")).hasSize(2);

        clock.set(TWO_YEARS);
        forget();

        assertThat(standings().history(lifted).get("entries")).isEmpty();
        assertThat(standings().history(lifted).get("notes")).isEmpty();
        assertThat(standings().history(suspended).get("entries")).hasSize(2);
        assertThat(standings().history(suspended).get("notes")).hasSize(1);
        assertThat(standings().get(suspended).json().get("standing").asText()).isEqualTo("suspended");
        assertThat(lifted.attributes().get("indigos_standing")).containsExactly("active");
    }

    @Test
    void theNotesOfAClosedMatterGoThoughAnotherIsOpenSince() {
        keep("1");
        standings().decide(lifted, Map.of("standing", "warned", "reason", "again"));
        standings().note(lifted, Map.of("note", "about no entry"));
        standings().lift(lifted);
        clock.set(TWO_YEARS);
        standings().decide(lifted, Map.of("standing", "warned", "reason", "r", "note", "new"));

        forget();

        assertThat(standings().history(lifted).get("entries")).hasSize(1);
        assertThat(standings().history(lifted).get("notes").findValuesAsText("note"))
                .containsExactly("new");
    }

    @Test
    void aWarningThatStillCountsIsNotInForceAgainWhenTheMatterIsOld() {
        ActionSettings.write(realm, "indigos-standing", Map.of("retention_years", "1", "warning_months", "120"));
        clock.set(TWO_YEARS);

        forget();
        run("indigos-standing-reconcile");

        assertThat(standings().kinds(lifted)).containsExactly("decided", "decided");
        assertThat(standings().get(lifted).json().get("standing").asText()).isEqualTo("active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "", "3"})
    void withoutATermOrBeforeItNothingIsForgotten(String years) {
        keep(years);

        clock.set(TWO_YEARS);
        forget();

        assertThat(standings().history(lifted).get("entries")).hasSize(2);
    }

    /** Anew each time: a token does not outlive the years. */
    private Standings standings() {
        return new Standings(Caller.of(realm, Person.VALENTINE));
    }

    private void keep(String years) {
        ActionSettings.write(realm, "indigos-standing", Map.of("retention_years", years));
    }

    private void forget() {
        run("RetentionTask");
    }

    /** As the timer does. */
    private void run(String task) {
        server.run(session -> session.getProvider(TimerProvider.class)
                .getTasks()
                .get(task)
                .getRunnable()
                .run());
    }
}
