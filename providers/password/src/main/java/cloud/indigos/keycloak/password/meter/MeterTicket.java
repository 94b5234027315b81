package cloud.indigos.keycloak.password.meter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * What lets a page ask about passwords: a secret in the page, kept in the login session that the browser's cookie names.
 * Neither is enough alone. Each is for one person: whoever asks for a new password names a member in that same session
 * without being them, and a page made before shall not speak of that member.
 */
final class MeterTicket {

    private static final String REGISTRATION = "indigos.password.ticket";

    private MeterTicket() {}

    /**
     * The login session's ticket for a page, the same for every page about that person.
     *
     * @param member null while somebody registers
     */
    static String of(AuthenticationSessionModel login, UserModel member) {
        String note = note(member);
        String ticket = login.getAuthNote(note);
        if (ticket == null) {
            ticket = SecretGenerator.getInstance().randomString();
            login.setAuthNote(note, ticket);
        }
        return ticket;
    }

    /** The page that a request comes from, if it brought its login session's cookie and its ticket. */
    static Optional<MeterPage> page(KeycloakSession session, RealmModel realm, String ticket) {
        RootAuthenticationSessionModel browser =
                new AuthenticationSessionManager(session).getCurrentRootAuthenticationSession(realm);
        return browser == null || ticket == null
                ? Optional.empty()
                : browser.getAuthenticationSessions().values().stream()
                        .flatMap(login -> page(login, ticket).stream())
                        .findFirst();
    }

    static Optional<MeterPage> page(AuthenticationSessionModel login, String ticket) {
        return Stream.of(new MeterPage(login, null), new MeterPage(login, login.getAuthenticatedUser()))
                .filter(page -> isTicket(login.getAuthNote(note(page.member())), ticket))
                .findFirst();
    }

    private static String note(UserModel member) {
        return member == null ? REGISTRATION : REGISTRATION + "." + member.getId();
    }

    private static boolean isTicket(String own, String ticket) {
        return own != null && MessageDigest.isEqual(bytes(own), bytes(ticket));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
