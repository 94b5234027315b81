package cloud.indigos.keycloak.tests.grants;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.grant.Grant;
import cloud.indigos.keycloak.tests.support.grant.GrantRealm;
import cloud.indigos.keycloak.tests.support.grant.Outcome;
import cloud.indigos.keycloak.tests.support.grant.PartnerLogin;
import cloud.indigos.keycloak.tests.support.grant.Situation;
import cloud.indigos.keycloak.tests.support.grant.Visit;
import cloud.indigos.keycloak.tests.support.grant.Way;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;

/** Every way in, in every situation, ends as {@code docs/grants.md} says. */
@KeycloakIntegrationTest
class GrantsIT {

    private static final String PARTNER = "partner";

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = GrantRealm.class)
    ManagedRealm realm;

    @InjectRealm(ref = PARTNER, config = PartnerLogin.PartnerRealm.class)
    ManagedRealm partner;

    private String volunteer;

    @BeforeEach
    void theRealmTrustsAPartner() {
        PartnerLogin.trust(realm, partner);
        volunteer = Caller.of(realm, Person.VALENTINE).token();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void everyWayEndsAsTheTableSays(Way way, Situation situation) {
        Situation.exempt(realm, way.client());
        Visit visit = new Visit(realm, partner, mails, Member.in(realm), way.client());
        Grant.Attempt attempt = way.grant().begin(visit);
        situation.arise(visit, volunteer);

        assertThat(attempt.finish()).isEqualTo(GrantTable.row(way.name()).outcome(situation));
    }

    @Test
    void aDeviceWhosePartOfTheSessionHasEndedIsToldSoAlsoWhenTheDecisionIsLiftedSince() {
        Way way = Way.named("device, confirmed before the decision");
        Situation.exempt(realm, way.client());
        Visit visit = new Visit(realm, partner, mails, Member.in(realm), way.client());
        Grant.Attempt attempt = way.grant().begin(visit);
        Situation.RESTRICTED.arise(visit, volunteer);
        visit.member().decide(volunteer, Map.of("indigos_standing", List.of("active")));

        assertThat(attempt.finish()).isEqualTo(Outcome.INVALID_GRANT);
    }

    static Stream<Arguments> cases() {
        return Way.ALL.stream()
                .flatMap(way -> Arrays.stream(Situation.values()).map(situation -> Arguments.of(way, situation)));
    }
}
