package cloud.indigos.keycloak.charter.login;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Whether the member has declined and not gone back; kept with the login, so that a change of language keeps it. */
final class Declining {

    private static final String NOTE = "indigos.charter.declining";

    private final AuthenticationSessionModel login;

    Declining(RequiredActionContext context) {
        this.login = context.getAuthenticationSession();
    }

    boolean isOpen() {
        return login.getAuthNote(NOTE) != null;
    }

    void open() {
        login.setAuthNote(NOTE, "true");
    }

    void close() {
        login.removeAuthNote(NOTE);
    }
}
