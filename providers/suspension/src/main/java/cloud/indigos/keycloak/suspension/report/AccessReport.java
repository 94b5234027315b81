package cloud.indigos.keycloak.suspension.report;

import cloud.indigos.keycloak.suspension.decision.StandingChanges;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Charter §3, "signaler rapidement toute suspicion d'accès non autorisé": what follows at once. */
final class AccessReport {

    /** How long ago the member may have signed in, in seconds. */
    static final int FRESH_SECONDS = 300;

    private AccessReport() {}

    /** Ends every session, refuses every token, asks for a new password and tells the administrators. */
    static void of(KeycloakSession session, RealmModel realm, UserModel member) {
        new StandingChanges(session, realm).reportAccess(member);
        member.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
    }
}
