package cloud.indigos.keycloak.suspension.grant;

import cloud.indigos.keycloak.core.grant.GrantSubject;
import cloud.indigos.keycloak.core.grant.GrantSubjects;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.grants.PermissionGrantType;
import org.keycloak.representations.idm.authorization.PermissionTicketToken;
import org.keycloak.services.managers.AppAuthManager;

/**
 * Keycloak's grant of permissions (UMA 2.0), for which it raises no event of client policies: refuses permissions of a
 * resource server whose service is refused to the member, and leaves the rest to Keycloak.
 */
final class PermissionGrant extends PermissionGrantType {

    @Override
    public Response process(Context asked) {
        setContext(asked);
        if (SuspensionSettings.isEnforced(realm)) {
            new GrantGate(session).refusal(subjects(), resourceServers()).ifPresent(this::refuse);
        }
        return super.process(asked);
    }

    /** Whoever's token it is; one that does not verify, or none, is Keycloak's business. */
    private List<GrantSubject> subjects() {
        AppAuthManager.AuthHeader bearer = AppAuthManager.extractAuthorizationHeaderTokenOrReturnNull(headers);
        return new GrantSubjects(session)
                .ofTokens(
                        bearer == null ? null : bearer.getToken(),
                        formParams.getFirst("subject_token"),
                        formParams.getFirst("claim_token"));
    }

    private List<ClientModel> resourceServers() {
        return Stream.concat(
                        Stream.ofNullable(formParams.getFirst("audience")),
                        Optional.ofNullable(formParams.getFirst("ticket"))
                                .map(ticket -> session.tokens().decode(ticket, PermissionTicketToken.class))
                                .map(PermissionTicketToken::getIssuedFor)
                                .stream())
                .flatMap(id -> Stream.ofNullable(realm.getClientByClientId(id)))
                .toList();
    }

    private void refuse(String notice) {
        event.error(OAuthErrorException.INVALID_GRANT);
        throw RefusedGrant.answer(cors, notice);
    }
}
