package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.timeoffset.InjectTimeOffSet;
import org.keycloak.testframework.remote.timeoffset.TimeOffSet;

/** A minor change that a member has not read yet, while a major version is already announced. */
@KeycloakIntegrationTest
class UnreadNoticeIT {

    private static final int A_DAY = 24 * 60 * 60;
    private static final String NOTICE = "Une virgule.";
    private static final String OFFER = "Tout change.";

    @InjectRealm(config = CharterRealm.class, lifecycle = LifeCycle.METHOD)
    ManagedRealm realm;

    @InjectTimeOffSet
    TimeOffSet time;

    @AfterEach
    void theClockIsRight() {
        time.set(0);
    }

    @Test
    void theMemberReadsTheOfferAloneAndNeverTheSameTwice() {
        Reader member = aMemberWithBothToRead();

        Page offer = member.signIn();
        assertThat(offer.html()).contains(OFFER).doesNotContain(NOTICE);
        assertThat(offer.press("later").isAtService()).isTrue();
        assertThat(member.signIn().isAtService()).isTrue();

        time.set(A_DAY);
        Page again = member.signIn();
        assertThat(again.html()).contains(OFFER).doesNotContain(NOTICE);
        assertThat(again.press("accept").isAtService()).isTrue();

        assertThat(member.signIn().isAtService()).isTrue();
        time.set(31 * A_DAY);
        assertThat(member.signIn().isAtService()).isTrue();
        assertThat(member.ownData().get("accepted")).hasSize(2);
    }

    @Test
    void whoWaitsUntilTheMajorVersionIsInForceIsAskedOnceForAll() {
        Reader member = aMemberWithBothToRead();

        time.set(31 * A_DAY);
        Page charter = member.signIn();
        assertThat(charter.isCharter()).isTrue();
        assertThat(charter.press("accept").isAtService()).isTrue();

        assertThat(member.signIn().isAtService()).isTrue();
    }

    private Reader aMemberWithBothToRead() {
        Reader member = Reader.in(realm);
        member.accept();
        Drafts versions = Drafts.of(Caller.of(realm, Person.RACHEL));
        versions.publish("minor", null, "# Charte\n\n## 1. Un", NOTICE);
        versions.publish("major", Instant.now().plus(Duration.ofDays(30)), "# Charte\n\n## 1. Deux", OFFER);
        return member;
    }
}
