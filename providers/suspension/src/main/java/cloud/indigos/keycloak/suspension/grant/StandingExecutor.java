package cloud.indigos.keycloak.suspension.grant;

import cloud.indigos.keycloak.core.grant.GrantSubject;
import cloud.indigos.keycloak.core.grant.GrantSubjects;
import cloud.indigos.keycloak.core.login.Presence;
import cloud.indigos.keycloak.suspension.page.Notice;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.ServiceIds;
import cloud.indigos.keycloak.suspension.standing.Refusal;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.util.Optional;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Refuses tokens where no page can be shown: at the token endpoint, whatever the grant. */
final class StandingExecutor implements ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> {

    private final KeycloakSession session;

    StandingExecutor(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getProviderId() {
        return StandingExecutorFactory.PROVIDER_ID;
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        for (GrantSubject subject : new GrantSubjects(session).of(context)) {
            refuseUnlessAllowed(subject);
        }
    }

    private void refuseUnlessAllowed(GrantSubject subject) throws ClientPolicyException {
        RealmModel realm = session.getContext().getRealm();
        ClientModel client = session.getContext().getClient();
        StandingState state = CurrentStanding.of(session, realm, subject.member());
        Refusal refusal = state.refusal();
        boolean serviceRefused =
                client != null && ServiceIds.of(client).filter(refusal::refuses).isPresent();
        if ((refusal.wholeAccount() || serviceRefused) && !isImpersonated(subject, realm)) {
            throw new ClientPolicyException(
                    OAuthErrorException.INVALID_GRANT, Notice.of(session, realm, subject.member(), state));
        }
    }

    private boolean isImpersonated(GrantSubject subject, RealmModel realm) {
        return subject.sessionId()
                .flatMap(id -> Optional.ofNullable(session.sessions().getUserSession(realm, id))
                        .or(() -> Optional.ofNullable(session.sessions().getOfflineUserSession(realm, id))))
                .filter(Presence::isImpersonated)
                .isPresent();
    }
}
