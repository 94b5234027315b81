package cloud.indigos.keycloak.core.member;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** An id that somebody sent, in a path, a body or a token: what can be none is nobody's, and is asked of no database. */
public final class SentId {

    private static final String FEDERATED = "f:";

    /** In characters; no column of Keycloak's for an id or a name is longer. */
    private static final int LONGEST = 255;

    private SentId() {}

    /** Without the control characters that no database takes. */
    public static boolean isPossible(String id) {
        return id != null
                && !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars().noneMatch(Character::isISOControl);
    }

    /** Whether it is the id of a member whom a directory keeps, as {@code f:<directory>:<name>}. */
    public static boolean isFederated(String id) {
        return id.startsWith(FEDERATED);
    }

    /** The member of this id; Keycloak itself fails at what only begins like one of a directory. */
    public static Optional<UserModel> findMember(KeycloakSession session, RealmModel realm, String id) {
        return isPossible(id) && (!isFederated(id) || id.indexOf(':', FEDERATED.length()) > 0)
                ? Optional.ofNullable(session.users().getUserById(realm, id))
                : Optional.empty();
    }

    /** The member of this id or user name. */
    public static Optional<UserModel> findMemberOrName(KeycloakSession session, RealmModel realm, String idOrName) {
        return findMember(session, realm, idOrName)
                .or(() -> Optional.ofNullable(idOrName)
                        .filter(SentId::isPossible)
                        .map(name -> session.users().getUserByUsername(realm, name)));
    }
}
