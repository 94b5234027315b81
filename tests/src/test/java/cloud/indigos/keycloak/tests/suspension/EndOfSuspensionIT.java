package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;

/** A dated decision ends by itself, at the end of its last day in the realm's time zone. */
@KeycloakIntegrationTest
class EndOfSuspensionIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectTimeOffSet
    TimeOffSet clock;

    @Test
    void theMemberIsBackTheDayAfterWithoutAnybodyDoingAnything() {
        Member member = Member.in(realm);
        LocalDate today = LocalDate.now(PARIS);
        ZonedDateTime midnight = today.plusDays(1).atStartOfDay(PARIS);
        String volunteer = Caller.of(realm, Person.VALENTINE).token();
        Tokens before = member.signIn(SuspensionRealm.SERVICE);
        member.decide(
                volunteer,
                Map.of(
                        "indigos_standing", List.of("suspended"),
                        "indigos_urgent", List.of("compromise"),
                        "indigos_reason", List.of("r"),
                        "indigos_until", List.of(today.toString())));
        assertThat(member.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);

        clock.set(Duration.between(ZonedDateTime.now(PARIS), midnight).plusSeconds(5));

        Tokens after = member.signIn(SuspensionRealm.SERVICE);
        assertThat(after.areAlive()).isTrue();
        assertThat(after.introspect().get("indigos_status").asText()).isEqualTo("active");
        assertThat(before.areDead()).isTrue();
    }
}
