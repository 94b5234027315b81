package cloud.indigos.keycloak.demo.service.login;

import cloud.indigos.keycloak.demo.service.ServiceSettings;
import cloud.indigos.keycloak.demo.service.provider.IdentityProvider;
import cloud.indigos.keycloak.demo.service.provider.ProviderUnavailableException;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import java.net.URI;

/** Signing out of all services at once (OpenID Connect RP-Initiated Logout 1.0). */
public final class SignOut {

    private final ServiceSettings settings;
    private final IdentityProvider provider;

    public SignOut(ServiceSettings settings, IdentityProvider provider) {
        this.settings = settings;
        this.provider = provider;
    }

    /** Where to send the browser so that Keycloak ends its session too, without asking, thanks to the ID token. */
    public URI destination(MemberSession session) throws ProviderUnavailableException {
        return new LogoutRequest(
                        provider.metadata().getEndSessionEndpointURI(),
                        session.idToken(),
                        settings.at(ServiceSettings.SIGNED_OUT_PATH),
                        null)
                .toURI();
    }
}
