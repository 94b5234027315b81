package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;
import org.keycloak.testframework.realm.UserBuilder;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.timer.TimerProvider;

/**
 * A realm exported from another server. Its ledger stayed there: what the attributes tell is proven by nothing here, and who
 * accepted there is asked here.
 */
@KeycloakIntegrationTest
class ImportedRealmIT {

    private static final String ACCEPTED = "1 (2020-01-01)";

    @InjectRealm(config = Export.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    @ParameterizedTest
    @ValueSource(strings = {"known-version", "unknown-version", "unreadable"})
    void whoAcceptedElsewhereIsAskedHere(String username) {
        Page charter = signIn(username);

        assertThat(charter.isCharter()).isTrue();
        assertThat(charter.press("accept").isAtService()).isTrue();
        assertThat(signIn(username).isAtService()).isTrue();
    }

    @Test
    void theVersionsAreThoseThatAreHere() {
        JsonNode versions = Caller.of(realm, Person.RACHEL)
                .admin("GET", "/charter/versions")
                .json();

        assertThat(versions.findValuesAsText("number")).containsExactly("1");
        assertThat(realm.admin().toRepresentation().getAttributes().get("indigos.charter.versions"))
                .startsWith("1 MAJOR ")
                .doesNotContain("2 MAJOR");
    }

    @Test
    void theListOfTheirsIsNotTakenForOurs() {
        assertThat(Caller.of(realm, Person.VALENTINE)
                        .admin("GET", "/charter/acceptances?status=pending")
                        .json()
                        .findValuesAsText("username"))
                .contains("never-signs-in");
        assertThat(attribute("never-signs-in")).isEmpty();
    }

    @Test
    void membersWhoAreImportedLaterAreAskedToo() {
        PartialImportRepresentation members = new PartialImportRepresentation();
        members.setIfResourceExists(PartialImportRepresentation.Policy.FAIL.toString());
        members.setUsers(List.of(member("latecomer", ACCEPTED).build()));

        realm.admin().partialImport(members).close();

        assertThat(signIn("latecomer").isCharter()).isTrue();
    }

    @Test
    void whateverWayAnAttributeCameItIsPutRightWithinTheHour() {
        String realmName = realm.getName();
        server.run(session -> {
            var here = session.realms().getRealmByName(realmName);
            session.users().getUserByUsername(here, "smuggled").setSingleAttribute("indigos_charter", ACCEPTED);
        });
        assertThat(attribute("smuggled")).containsExactly(ACCEPTED);

        server.run(session -> session.getProvider(TimerProvider.class)
                .getTasks()
                .get("UpkeepTask")
                .getRunnable()
                .run());

        assertThat(attribute("smuggled")).isEmpty();
    }

    private Page signIn(String username) {
        return new Browser(realm).signIn(CharterRealm.SERVICE, username, Member.PASSWORD);
    }

    private List<String> attribute(String username) {
        var attributes =
                realm.admin().users().searchByUsername(username, true).get(0).getAttributes();
        return attributes == null ? List.of() : attributes.getOrDefault("indigos_charter", List.of());
    }

    private static UserBuilder member(String username, String accepted) {
        UserBuilder member = UserBuilder.create(username)
                .name("Claire", "Fontaine")
                .email(username + "@indigos.example")
                .emailVerified(true)
                .enabled(true)
                .password(Member.PASSWORD);
        return accepted == null ? member : member.attribute("indigos_charter", accepted);
    }

    /** As the other server wrote it: the action and the mirrors, no request to install anything. */
    public static final class Export extends CharterRealm {

        @Override
        public RealmBuilder configure(RealmBuilder realm) {
            super.configure(realm)
                    .attribute(
                            "indigos.charter.versions",
                            "1 MAJOR 2019-01-01T00:00:00Z 2019-01-01T00:00:00Z;"
                                    + "2 MAJOR 2020-01-01T00:00:00Z 2020-01-01T00:00:00Z")
                    .users(
                            member("known-version", ACCEPTED),
                            member("unknown-version", "7 (2020-01-01), 9"),
                            member("unreadable", "yes"),
                            member("never-signs-in", ACCEPTED),
                            member("smuggled", null));
            withCharterAction(realm.build());
            return realm;
        }

        @Override
        protected String features() {
            return "password";
        }

        private static void withCharterAction(RealmRepresentation realm) {
            RequiredActionProviderRepresentation action = new RequiredActionProviderRepresentation();
            action.setAlias("indigos-charter");
            action.setProviderId("indigos-charter");
            action.setName("Indigos charter");
            action.setEnabled(true);
            action.setPriority(5);
            realm.setRequiredActions(new ArrayList<>(List.of(action)));
        }
    }
}
