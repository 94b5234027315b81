package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.RealmEventsConfigRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** Each decision but the console's own leaves an admin event, which says who decided what about whom, and not why. */
@KeycloakIntegrationTest
class AdminEventsIT {

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private RealmEventsConfigRepresentation before;
    private Member member;
    private Standings standings;

    @BeforeEach
    void aRealmThatStoresAllItCan() {
        before = realm.admin().getRealmEventsConfig();
        RealmEventsConfigRepresentation detailed = realm.admin().getRealmEventsConfig();
        detailed.setAdminEventsEnabled(true);
        detailed.setAdminEventsDetailsEnabled(true);
        realm.admin().updateRealmEventsConfig(detailed);
        member = Member.in(realm);
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
    }

    @AfterEach
    void theRealmIsAsBefore() {
        realm.admin().updateRealmEventsConfig(before);
        member.account().remove();
    }

    @Test
    void aDecisionAndItsAnnulment() {
        standings.decide(member, Map.of("standing", "warned", "reason", "Raison secrète", "note", "Note secrète"));
        standings.annul(member, ids().get(0), "Note secrète");

        assertThat(told()).containsExactly("valentine decided warned", "valentine annulled active");
    }

    @Test
    void aLift() {
        standings.decide(member, Map.of("standing", "warned", "reason", "Raison secrète"));
        standings.post("/standings/members/" + member.id() + "/lift", Map.of("note", "Note secrète"));
        standings.lift(member);

        assertThat(told()).containsExactly("valentine decided warned", "valentine decided active");
    }

    @Test
    void aBulkCall() {
        Map<String, ?> decision = Map.of(
                "standing", "suspended", "reason", "Raison secrète", "urgent", "compromise", "note", "Note secrète");
        Map<String, ?> call =
                Map.of("members", List.of(member.username(), Person.RACHEL.username()), "decision", decision);
        standings.bulk("told-" + member.id(), call);
        standings.bulk("told-" + member.id(), call);

        assertThat(told()).containsExactly("valentine decided suspended");
        assertThat(events(Person.RACHEL.idIn(realm))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"disable, rachel decided suspended", "activate, rachel decided active"})
    void theReleaseOfAMemberByRemovingTheFeature(String fate, String released) {
        standings.decide(member, Standings.SUSPENDED);
        Caller administrator = Caller.of(realm, Person.RACHEL);

        administrator.admin("DELETE", "?features=suspension&suspended=" + fate);
        administrator.admin("POST", "?features=suspension");

        assertThat(told()).containsExactly("valentine decided suspended", released);
    }

    @Test
    void whatIsRefusedOrNothingNewLeavesNone() {
        standings.decide(member, Map.of("standing", "suspended", "reason", "Raison secrète"));
        standings.lift(member);

        assertThat(events(member.id())).isEmpty();
    }

    /** Who, kind and standing of each, the oldest first; the rest is the same for all. */
    private List<String> told() {
        List<AdminEventRepresentation> events = events(member.id());
        assertThat(events)
                .extracting(
                        AdminEventRepresentation::getOperationType,
                        AdminEventRepresentation::getRepresentation,
                        AdminEventRepresentation::getError)
                .containsOnly(tuple("UPDATE", null, null));
        assertThat(events)
                .extracting(event -> event.getDetails().get("decision"))
                .containsExactlyInAnyOrderElementsOf(ids());
        assertThat(events)
                .allSatisfy(event -> assertThat(event.getDetails()).containsOnlyKeys("decision", "kind", "standing"));
        return events.stream().map(this::line).toList();
    }

    private String line(AdminEventRepresentation event) {
        Map<String, String> details = event.getDetails();
        String who = event.getAuthDetails().getUserId();
        return realm.admin().users().get(who).toRepresentation().getUsername() + " " + details.get("kind") + " "
                + details.get("standing");
    }

    private List<AdminEventRepresentation> events(String about) {
        return realm.admin().getAdminEvents().stream()
                .filter(event -> "INDIGOS_STANDING".equals(event.getResourceType()))
                .filter(event -> event.getResourcePath().equals("indigos/standings/members/" + about))
                .sorted(Comparator.comparing(AdminEventRepresentation::getTime))
                .toList();
    }

    /** Of all entries, the newest first. */
    private List<String> ids() {
        return StreamSupport.stream(standings.history(member).get("entries").spliterator(), false)
                .map(entry -> entry.get("id").asText())
                .toList();
    }
}
