package cloud.indigos.keycloak.downstream.nextcloud;

import cloud.indigos.keycloak.downstream.hold.Hold;
import cloud.indigos.keycloak.downstream.hold.Holds;
import cloud.indigos.keycloak.downstream.service.MemberService;
import cloud.indigos.keycloak.downstream.service.ServiceCall;
import cloud.indigos.keycloak.downstream.settings.Secret;
import cloud.indigos.keycloak.downstream.settings.ServiceSettings;
import cloud.indigos.keycloak.suspension.effect.Outcome;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;

/**
 * Locks members' accounts in Nextcloud, which ends web sessions and app passwords alike, and unlocks those it has locked:
 * one that an administrator of Nextcloud disabled stays so.
 */
record Nextcloud(NextcloudSettings details) implements MemberService {

    @Override
    public ServiceSettings settings() {
        return details.common();
    }

    @Override
    public Secret secret() {
        return details.password();
    }

    @Override
    public Optional<String> nameOf(UserModel member) {
        return details.byUsername() ? Optional.of(member.getUsername()) : Optional.empty();
    }

    @Override
    public boolean undoes() {
        return true;
    }

    @Override
    public boolean cuts() {
        return false;
    }

    @Override
    public Set<String> touched(KeycloakSessionFactory sessions, String realmId) {
        return new Holds(sessions, NextcloudSettings.ID, realmId).members();
    }

    @Override
    public Outcome apply(ServiceCall call, Subject subject, boolean refused) throws IOException {
        NextcloudApi api = new NextcloudApi(details, call);
        Holds holds = new Holds(subject.sessions(), NextcloudSettings.ID, subject.realmId());
        return refused ? lock(api, holds, subject) : unlock(api, holds, subject.memberId());
    }

    private Outcome lock(NextcloudApi api, Holds holds, Subject subject) throws IOException {
        String claim = Optional.ofNullable(subject.note().name()).orElse(subject.memberId());
        String uid = details.uid().of(claim);
        NextcloudAnswer account = api.find(uid);
        if (account.isNoAccount()) {
            if (!details.createAccounts()) {
                return Outcome.done();
            }
            NextcloudAnswer created = api.create(claim);
            if (!created.isDone()) {
                return created.outcome();
            }
        } else if (!account.isDone()) {
            return account.outcome();
        } else if (!isEnabled(account)) {
            return Outcome.done();
        }
        // Before the call: whatever happens in between, the next attempt knows that the lock is ours.
        Optional<Hold> hold = holds.add(subject.memberId(), uid);
        NextcloudAnswer disabled = api.disable(uid);
        if (disabled.isDone()) {
            return Outcome.done();
        }
        Outcome outcome = disabled.outcome();
        if (outcome.result() == Outcome.Result.GIVE_UP) {
            hold.ifPresent(holds::remove);
        }
        return outcome;
    }

    static Outcome unlock(NextcloudApi api, Holds holds, String memberId) throws IOException {
        Optional<Hold> hold = holds.find(memberId);
        if (hold.isEmpty()) {
            return Outcome.done();
        }
        NextcloudAnswer enabled = api.enable(hold.get().account());
        if (!enabled.isDone() && !enabled.isNobody()) {
            return enabled.outcome();
        }
        holds.remove(hold.get());
        return Outcome.done();
    }

    private static boolean isEnabled(NextcloudAnswer account) {
        return account.data().path("enabled").asBoolean(true);
    }

    @Override
    public Outcome probe(ServiceCall call) throws IOException {
        NextcloudAnswer answer = new NextcloudApi(details, call).look();
        return answer.isDone() ? Outcome.done() : answer.outcome();
    }
}
