package cloud.indigos.keycloak.charter.grant;

import cloud.indigos.keycloak.charter.login.CharterSentence;
import cloud.indigos.keycloak.charter.member.MemberCharters;
import cloud.indigos.keycloak.charter.realm.ExemptedClients;
import cloud.indigos.keycloak.core.grant.GrantSubject;
import cloud.indigos.keycloak.core.grant.GrantSubjects;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.CIBAContext;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.JWTAuthorizationGrantContext;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/**
 * Asks for the charter in the logins that run no required action: CIBA and the JWT grant. Whoever is in already goes on, and
 * the claim tells the service.
 */
final class CharterExecutor implements ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> {

    private final KeycloakSession session;

    CharterExecutor(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getProviderId() {
        return CharterExecutorFactory.PROVIDER_ID;
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        boolean startsSession = context instanceof CIBAContext || context instanceof JWTAuthorizationGrantContext;
        if (!startsSession || ExemptedClients.contain(session.getContext().getClient())) {
            return;
        }
        RealmModel realm = session.getContext().getRealm();
        MemberCharters charters = new MemberCharters(session, realm);
        for (GrantSubject subject : new GrantSubjects(session).of(context)) {
            if (!charters.isCurrent(subject.member())) {
                throw new ClientPolicyException(
                        OAuthErrorException.INVALID_GRANT,
                        CharterSentence.of(session, realm, subject.member(), "indigosCharterGrantRefused"));
            }
        }
    }
}
