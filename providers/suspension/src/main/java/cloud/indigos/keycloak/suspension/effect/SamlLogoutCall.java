package cloud.indigos.keycloak.suspension.effect;

import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.saml.SamlProtocol;
import org.keycloak.protocol.saml.SamlSessionUtils;
import org.keycloak.services.Urls;

/**
 * One by SAML.
 *
 * @param clientId Keycloak's internal id of the client
 * @param url where the client listens by the SOAP binding
 * @param issuer the realm, as the client knows it
 * @param nameId whom the client knows, as its assertion called them
 * @param nameIdFormat of that name
 * @param sessionIndex which of their sessions, as its assertion called it
 */
record SamlLogoutCall(
        String clientId, String url, String issuer, String nameId, String nameIdFormat, String sessionIndex)
        implements LogoutCall {

    private static final Logger LOG = Logger.getLogger(SamlLogoutCall.class);

    /** Empty for a client that does not speak SAML, or that listens to browsers only. */
    static Optional<SamlLogoutCall> of(KeycloakSession session, AuthenticatedClientSessionModel clientSession) {
        ClientModel client = clientSession.getClient();
        String nameId = clientSession.getNote(SamlProtocol.SAML_NAME_ID);
        if (nameId == null || !SamlProtocol.LOGIN_PROTOCOL.equals(client.getProtocol())) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        SamlProtocol.getLogoutServiceUrl(session, client, SamlProtocol.SAML_SOAP_BINDING, true))
                .flatMap(url -> issuer(session, client)
                        .map(issuer -> new SamlLogoutCall(
                                client.getId(),
                                url,
                                issuer,
                                nameId,
                                clientSession.getNote(SamlProtocol.SAML_NAME_ID_FORMAT),
                                SamlSessionUtils.getSessionIndex(clientSession))));
    }

    /** Outside of a request, in a round, only a fixed hostname tells it. */
    private static Optional<String> issuer(KeycloakSession session, ClientModel client) {
        try {
            return Optional.of(Urls.realmIssuer(
                    session.getContext().getUri().getBaseUri(),
                    client.getRealm().getName()));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The SAML client %s cannot be told of a logout outside of a request: give Keycloak a fixed hostname",
                    client.getClientId());
            return Optional.empty();
        }
    }
}
