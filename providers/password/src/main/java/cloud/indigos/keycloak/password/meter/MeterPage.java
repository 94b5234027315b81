package cloud.indigos.keycloak.password.meter;

import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A page where a password is chosen.
 *
 * @param login the login session that it belongs to
 * @param member whose password it is; null while somebody registers
 */
record MeterPage(AuthenticationSessionModel login, UserModel member) {}
