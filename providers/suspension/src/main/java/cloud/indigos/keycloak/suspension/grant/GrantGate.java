package cloud.indigos.keycloak.suspension.grant;

import cloud.indigos.keycloak.core.grant.GrantSubject;
import cloud.indigos.keycloak.core.login.Presence;
import cloud.indigos.keycloak.suspension.page.Notice;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.ServiceIds;
import cloud.indigos.keycloak.suspension.standing.Refusal;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Whether tokens may be given on behalf of a member where no page can be shown. */
final class GrantGate {

    private final KeycloakSession session;
    private final RealmModel realm;

    GrantGate(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /**
     * What the member is told who is refused.
     *
     * @param entered the clients at which the tokens are good, as far as the request names them
     * @return empty when nothing is refused
     */
    Optional<String> refusal(List<GrantSubject> subjects, Collection<ClientModel> entered) {
        for (GrantSubject subject : subjects) {
            StandingState state = CurrentStanding.of(session, realm, subject.member());
            if (isRefused(state.refusal(), entered) && !isImpersonated(subject) && subject.isGenuine()) {
                return Optional.of(Notice.of(session, realm, subject.member(), state));
            }
        }
        return Optional.empty();
    }

    private static boolean isRefused(Refusal refusal, Collection<ClientModel> entered) {
        return !refusal.isNone()
                && (refusal.wholeAccount()
                        || entered.stream()
                                .flatMap(client -> ServiceIds.of(client).stream())
                                .anyMatch(refusal::refuses));
    }

    private boolean isImpersonated(GrantSubject subject) {
        return subject.sessionId()
                .flatMap(id -> Optional.ofNullable(session.sessions().getUserSession(realm, id))
                        .or(() -> Optional.ofNullable(session.sessions().getOfflineUserSession(realm, id))))
                .filter(Presence::isImpersonated)
                .isPresent();
    }
}
