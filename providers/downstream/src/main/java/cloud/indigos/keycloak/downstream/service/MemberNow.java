package cloud.indigos.keycloak.downstream.service;

import cloud.indigos.keycloak.downstream.settings.ServiceSettings;
import cloud.indigos.keycloak.suspension.effect.EffectJob;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.standing.Refusal;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Asks the database, each time anew, what a service is to do about one member. */
final class MemberNow {

    private final KeycloakSessionFactory sessions;
    private final ServiceSettings settings;
    private final EffectJob job;
    private final MemberNote note;

    MemberNow(KeycloakSessionFactory sessions, ServiceSettings settings, EffectJob job, MemberNote note) {
        this.sessions = sessions;
        this.settings = settings;
        this.job = job;
        this.note = note;
    }

    /** Whether the service is to refuse the member now; of one who is erased, what was decided last. */
    boolean isRefused() {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, this::isRefused);
    }

    private boolean isRefused(KeycloakSession session) {
        return Optional.ofNullable(session.realms().getRealm(job.realmId()))
                .flatMap(realm -> refusal(session, realm))
                .map(settings::obeys)
                .orElse(note.refused());
    }

    private Optional<Refusal> refusal(KeycloakSession session, RealmModel realm) {
        session.getContext().setRealm(realm);
        UserModel member = session.users().getUserById(realm, job.memberId());
        if (member instanceof CachedUserModel cached) {
            cached.invalidate();
        }
        return Optional.ofNullable(member).map(found -> CurrentStanding.refusal(session, realm, found));
    }
}
