package cloud.indigos.keycloak.suspension.effect;

import org.keycloak.representations.LogoutToken;

/**
 * One by OpenID Connect's back channel.
 *
 * @param clientId Keycloak's internal id of the client
 * @param url where the client listens
 */
record BackchannelLogoutCall(String clientId, String url, LogoutToken token) implements LogoutCall {}
