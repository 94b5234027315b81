package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.ActionSettings;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;
import org.keycloak.timer.TimerProvider;

/** What the ledger forgets after the years that an administrator set, and what it keeps. */
@KeycloakIntegrationTest
class RetentionIT {

    private static final String LIST = "/charter/acceptances?version=1";
    private static final int TWO_YEARS = 2 * 366 * 24 * 60 * 60;

    @InjectRealm(config = CharterRealm.class, lifecycle = LifeCycle.METHOD)
    ManagedRealm realm;

    @InjectTimeOffSet
    TimeOffSet time;

    @InjectRunOnServer
    RunOnServerClient server;

    private Reader upToDate;
    private Reader behind;
    private Reader read;

    /** Four acceptances of version 1: followed by another one, by none, by a notice that was read, and one of a member erased. */
    @BeforeEach
    void membersAcceptedVersionOneAndWentDifferentWays() {
        upToDate = accepted();
        behind = accepted();
        read = accepted();
        Reader erased = accepted();
        realm.admin().users().get(erased.id()).remove();
        Reader declined = Reader.in(realm);
        declined.signIn().press("decline").press("leave");
        Drafts.of(administrator()).publish("minor", null, "# Charte\n\nUne virgule.", "Une virgule.");
        assertThat(read.signIn().press("continue").isAtService()).isTrue();
        Drafts.of(administrator()).publish("major", null, "# Charte\n\nTout.", "Tout change.");
        upToDate.accept();
    }

    @AfterEach
    void theClockIsRight() {
        time.set(0);
    }

    @Test
    void whatProvesNothingAnyMoreGoesAfterTheYearsSetAndStillCounts() {
        keep("1");
        JsonNode today = rate();

        upkeep();
        assertThat(usernames()).contains(upToDate.username());

        time.set(TWO_YEARS);
        upkeep();

        assertThat(usernames())
                .containsExactlyInAnyOrder(behind.username(), read.username())
                .doesNotContainNull();
        assertThat(administrator().admin("GET", LIST).json()).hasSize(2);
        assertThat(administrator().admin("GET", LIST + "&status=declined").json())
                .isEmpty();
        JsonNode later = rate();
        assertThat(later.get("days")).isEqualTo(today.get("days"));
        assertThat(later.get("accepted")).isEqualTo(today.get("accepted"));
        assertThat(administrator()
                        .admin("GET", "/charter/export?version=1")
                        .json()
                        .at("/statement/no_longer_kept")
                        .asInt())
                .isEqualTo(2);
        assertThat(upToDate.ownData().get("accepted").findValuesAsText("version"))
                .containsExactly("3");
        assertThat(upToDate.signIn().isAtService()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "", "3"})
    void withoutATermOrBeforeItNothingGoes(String years) {
        keep(years);

        time.set(TWO_YEARS);
        upkeep();

        assertThat(administrator().admin("GET", LIST).json()).hasSize(4);
        assertThat(administrator().admin("GET", LIST + "&status=declined").json())
                .hasSize(1);
    }

    private Reader accepted() {
        Reader member = Reader.in(realm);
        member.accept();
        return member;
    }

    private List<String> usernames() {
        return administrator().admin("GET", LIST).json().findValuesAsText("username");
    }

    private JsonNode rate() {
        return administrator().admin("GET", "/charter/rate?version=1").json();
    }

    private void keep(String years) {
        ActionSettings.write(realm, "indigos-charter", Map.of("retention_years", years));
    }

    /** As the timer does. */
    private void upkeep() {
        server.run(session -> session.getProvider(TimerProvider.class)
                .getTasks()
                .get("UpkeepTask")
                .getRunnable()
                .run());
    }

    /** Anew each time: a token does not outlive the years. */
    private Caller administrator() {
        return Caller.of(realm, Person.RACHEL);
    }
}
