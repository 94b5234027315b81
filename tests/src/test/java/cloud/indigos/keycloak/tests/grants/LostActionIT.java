package cloud.indigos.keycloak.tests.grants;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.grant.Grant;
import cloud.indigos.keycloak.tests.support.grant.GrantRealm;
import cloud.indigos.keycloak.tests.support.grant.PartnerLogin;
import cloud.indigos.keycloak.tests.support.grant.Situation;
import cloud.indigos.keycloak.tests.support.grant.Visit;
import cloud.indigos.keycloak.tests.support.grant.Way;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;

/** Somebody deletes the required action by which sign-ins are stopped: who was refused before is refused still. */
@KeycloakIntegrationTest
class LostActionIT {

    private static final String PARTNER = "partner";

    /** There Keycloak's own action comes before the one that stands in. */
    private static final String NEW_PASSWORD_FIRST = "password reset link";

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = GrantRealm.class)
    ManagedRealm realm;

    @InjectRealm(ref = PARTNER, config = PartnerLogin.PartnerRealm.class)
    ManagedRealm partner;

    @BeforeEach
    void theRealmTrustsAPartner() {
        PartnerLogin.trust(realm, partner);
    }

    @AfterEach
    void theActionIsBack() {
        assertThat(Caller.of(realm, Person.RACHEL)
                        .admin("POST", "?features=suspension")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void everyWayEndsAsTheTableSaysWithoutTheAction(Way way, Situation situation) {
        Situation.exempt(realm, way.client());
        Visit visit = new Visit(realm, partner, mails, Member.in(realm), way.client());
        Grant.Attempt attempt = way.grant().begin(visit);
        situation.arise(visit, Caller.of(realm, Person.VALENTINE).token());
        realm.admin().flows().removeRequiredAction("indigos-standing");

        assertThat(attempt.finish()).isEqualTo(GrantTable.row(way.name()).outcome(situation));
    }

    static Stream<Arguments> cases() {
        return Way.ALL.stream()
                .filter(way -> !way.name().equals(NEW_PASSWORD_FIRST))
                .flatMap(way -> Stream.of(Situation.RESTRICTED, Situation.SUSPENDED)
                        .map(situation -> Arguments.of(way, situation)));
    }
}
