package cloud.indigos.keycloak.tests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.nextcloud.Fault;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn;
import cloud.indigos.keycloak.tests.support.nextcloud.NextcloudStandIn.Request;
import cloud.indigos.keycloak.tests.suspension.Standings;
import java.util.List;
import org.keycloak.testframework.realm.ManagedRealm;

/** A member who has an account in Nextcloud, the volunteer who decides about them, and Nextcloud itself. */
final class CloudMember implements AutoCloseable {

    final Member member;
    final Standings standings;
    final NextcloudStandIn nextcloud = NextcloudStandIn.started();
    final ServiceEffects effects;

    private CloudMember(ManagedRealm realm) {
        member = Member.in(realm);
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
        effects = new ServiceEffects(Caller.of(realm, Person.RACHEL), "nextcloud");
        nextcloud.create(uid());
    }

    static CloudMember in(ManagedRealm realm) {
        return new CloudMember(realm);
    }

    String uid() {
        return Uid.of(member);
    }

    void suspend() {
        assertThat(standings.decide(member, Standings.SUSPENDED).status()).isEqualTo(201);
    }

    boolean isLocked() {
        return !nextcloud.isEnabled(uid());
    }

    void awaitLocked() {
        Eventually.holds(() -> assertThat(isLocked()).isTrue());
    }

    void awaitUnlocked() {
        Eventually.holds(() -> assertThat(isLocked()).isFalse());
    }

    /** What Nextcloud was asked about the member's account. */
    List<Request> requests() {
        return nextcloud.requestsAbout(uid());
    }

    /** Whatever the test did to Nextcloud, it works again for the next one. */
    @Override
    public void close() {
        nextcloud.answerAgain();
        nextcloud.fail(Fault.NONE);
        NextcloudStandIn.PASSWORD.giveTheRightOne();
        effects.finish();
        member.account().remove();
        nextcloud.close();
    }
}
