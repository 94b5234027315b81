package cloud.indigos.keycloak.suspension.grant;

import cloud.indigos.keycloak.core.grant.GrantSubject;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.Errors;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;

/**
 * Keycloak's grant for devices (RFC 8628), which fails with a server error when the device's part of a session was ended
 * between the member's yes and the device's next question: says {@code invalid_grant} then, and leaves the rest to Keycloak.
 */
final class DeviceGrant extends DeviceGrantType {

    private static final String ENDED = "Session not active";

    @Override
    public Response process(Context asked) {
        setContext(asked);
        if (SuspensionSettings.isEnforced(realm)) {
            sessionWithoutDevice().ifPresent(this::refuse);
        }
        return super.process(asked);
    }

    /** The session in which the member said yes, if it goes on without this client. */
    private Optional<UserSessionModel> sessionWithoutDevice() {
        return Optional.ofNullable(formParams.getFirst(OAuth2Constants.DEVICE_CODE))
                .map(code -> getDeviceByDeviceCode(session, realm, client, event, code))
                .filter(device -> !device.isExpired() && !device.isDenied() && !device.isPending())
                .map(device -> session.sessions().getUserSession(realm, device.getUserSessionId()))
                .filter(found -> found.getAuthenticatedClientSessionByClient(client.getId()) == null);
    }

    private void refuse(UserSessionModel userSession) {
        removeDeviceByDeviceCode(session, formParams.getFirst(OAuth2Constants.DEVICE_CODE));
        event.user(userSession.getUser()).session(userSession);
        String notice = new GrantGate(session)
                .refusal(List.of(GrantSubject.of(userSession)), List.of(client))
                .orElse(ENDED);
        event.error(Errors.USER_SESSION_NOT_FOUND);
        throw RefusedGrant.answer(cors, notice);
    }
}
