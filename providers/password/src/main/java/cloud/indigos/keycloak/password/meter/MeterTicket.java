package cloud.indigos.keycloak.password.meter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * What lets a page ask about passwords: a secret in the page, kept in the login session that the browser's cookie names.
 * Neither is enough alone.
 */
final class MeterTicket {

    private static final String NOTE = "indigos.password.ticket";

    private MeterTicket() {}

    /** The login session's ticket, the same for every page of it. */
    static String of(AuthenticationSessionModel login) {
        String ticket = login.getAuthNote(NOTE);
        if (ticket == null) {
            ticket = SecretGenerator.getInstance().randomString();
            login.setAuthNote(NOTE, ticket);
        }
        return ticket;
    }

    /** The login session a request belongs to, if it brought its cookie and its ticket. */
    static Optional<AuthenticationSessionModel> login(KeycloakSession session, RealmModel realm, String ticket) {
        RootAuthenticationSessionModel browser =
                new AuthenticationSessionManager(session).getCurrentRootAuthenticationSession(realm);
        return browser == null || ticket == null
                ? Optional.empty()
                : browser.getAuthenticationSessions().values().stream()
                        .filter(login -> isOf(login, ticket))
                        .findFirst();
    }

    private static boolean isOf(AuthenticationSessionModel login, String ticket) {
        String own = login.getAuthNote(NOTE);
        return own != null && MessageDigest.isEqual(bytes(own), bytes(ticket));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
