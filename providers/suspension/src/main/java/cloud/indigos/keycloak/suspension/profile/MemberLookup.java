package cloud.indigos.keycloak.suspension.profile;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Looks for a member by ids alone, in a session that knows no realm yet. */
public final class MemberLookup {

    private MemberLookup() {}

    /** The member, whose realm the session is in from now on; empty when either is gone. */
    public static Optional<UserModel> find(KeycloakSession session, String realmId, String memberId) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return Optional.empty();
        }
        session.getContext().setRealm(realm);
        return Optional.ofNullable(session.users().getUserById(realm, memberId));
    }
}
