package cloud.indigos.keycloak.core.grant;

import cloud.indigos.keycloak.core.member.SentId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * The member a token is about, looked for where Keycloak looks: by the session first, as a token need not say who it is
 * about, or says so by a name of its own (a lightweight token, a pairwise subject).
 */
final class TokenMember {

    private final KeycloakSession session;
    private final RealmModel realm;

    TokenMember(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** @param proof whether the token is genuine; asked before a directory is asked for somebody whom anybody may have made up */
    Optional<UserModel> of(TokenClaims token, BooleanSupplier proof) {
        return ofSession(token)
                .or(() -> ofSubject(token.subject(), proof))
                .or(() -> ofUsername(token.username(), proof));
    }

    private Optional<UserModel> ofSession(TokenClaims token) {
        String id = token.sessionId();
        if (!SentId.isPossible(id)) {
            return Optional.empty();
        }
        UserSessionModel online = token.isOffline() ? null : session.sessions().getUserSession(realm, id);
        return Optional.ofNullable(online)
                .or(() -> Optional.ofNullable(session.sessions().getOfflineUserSession(realm, id)))
                .map(UserSessionModel::getUser);
    }

    private Optional<UserModel> ofSubject(String id, BooleanSupplier proof) {
        return id == null || (SentId.isFederated(id) && !proof.getAsBoolean())
                ? Optional.empty()
                : SentId.findMember(session, realm, id);
    }

    private Optional<UserModel> ofUsername(String name, BooleanSupplier proof) {
        return SentId.isPossible(name) && proof.getAsBoolean()
                ? Optional.ofNullable(session.users().getUserByUsername(realm, name))
                : Optional.empty();
    }
}
