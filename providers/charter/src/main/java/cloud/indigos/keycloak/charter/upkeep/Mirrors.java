package cloud.indigos.keycloak.charter.upkeep;

import cloud.indigos.keycloak.charter.member.MemberCharters;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.UnprovenMirrors;
import java.util.List;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The members' attributes, put right where the ledger does not know of what they tell: those that came with an import from
 * another server, whose ledger stayed there.
 */
public final class Mirrors {

    private final KeycloakSession session;
    private final RealmModel realm;

    public Mirrors(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** All at once, for an import that has just written them. */
    public void healUnproven() {
        healUnproven("", Integer.MAX_VALUE);
    }

    /**
     * At most {@code max}, of the members whose id comes after {@code after}; an empty text begins.
     *
     * @return the id to go on after; null when there are no more
     */
    public String healUnproven(String after, int max) {
        if (!new RealmCharter(session, realm).isInstalled()) {
            return null;
        }
        List<String> members = new UnprovenMirrors(session, realm).members(after, max);
        MemberCharters charters = new MemberCharters(session, realm);
        members.stream()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull) // whom a directory has forgotten
                .forEach(charters::heal);
        return members.size() < max ? null : members.get(max - 1);
    }
}
