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
import java.util.ArrayList;
import java.util.List;
import org.keycloak.testframework.realm.ManagedRealm;

/** A member who has an account in Nextcloud, the volunteer who decides about them, and Nextcloud itself. */
final class CloudMember implements AutoCloseable {

    private final ManagedRealm realm;
    private final List<Member> others = new ArrayList<>();
    final Member member;
    final Standings standings;
    final NextcloudStandIn nextcloud = NextcloudStandIn.started();
    final ServiceEffects effects;

    private CloudMember(ManagedRealm realm) {
        this.realm = realm;
        member = Member.in(realm);
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
        effects = new ServiceEffects(Caller.of(realm, Person.RACHEL), "nextcloud");
        nextcloud.create(uid());
    }

    static CloudMember in(ManagedRealm realm) {
        return new CloudMember(realm);
    }

    /** Somebody else who has been there. */
    Member another() {
        Member other = Member.in(realm);
        nextcloud.create(Uid.of(other));
        others.add(other);
        return other;
    }

    String uid() {
        return Uid.of(member);
    }

    void suspend() {
        suspend(member);
    }

    void suspend(Member whom) {
        assertThat(standings.decide(whom, Standings.SUSPENDED).status()).isEqualTo(201);
    }

    boolean isLocked() {
        return isLocked(member);
    }

    boolean isLocked(Member whom) {
        return !nextcloud.isEnabled(Uid.of(whom));
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
        NextcloudStandIn.PASSWORD.giveTheRightOne();
        nextcloud.fail(Fault.NONE);
        effects.finish();
        member.account().remove();
        others.forEach(other -> other.account().remove());
        nextcloud.close();
    }
}
