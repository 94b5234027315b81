package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.core.member.SentId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Members as a call about many names them: by id, user name or address. */
final class CalledMembers {

    private static final String BY_USERNAME =
            "select u.id from UserEntity u where u.realmId = :realm and u.username in (:names)";

    private static final String BY_ADDRESS =
            "select u.id from UserEntity u where u.realmId = :realm and u.email in (:names)";

    private CalledMembers() {}

    /** The member; null when there is none. */
    static UserModel find(KeycloakSession session, RealmModel realm, String name) {
        return SentId.findMemberOrName(session, realm, name)
                .orElseGet(() -> isAddress(name) ? session.users().getUserByEmail(realm, name) : null);
    }

    /**
     * The ids of all who may be meant, without reading anything else of them. What is nobody's user name or address may
     * be an id itself.
     */
    static Set<String> ids(KeycloakSession session, RealmModel realm, Collection<String> names) {
        List<String> stored =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        List<String> addresses =
                stored.stream().filter(CalledMembers::isAddress).toList();
        Set<String> ids = new HashSet<>(names);
        ids.addAll(ids(session, realm, BY_USERNAME, stored));
        if (!addresses.isEmpty()) {
            ids.addAll(ids(session, realm, BY_ADDRESS, addresses));
        }
        return ids;
    }

    private static List<String> ids(KeycloakSession session, RealmModel realm, String query, List<String> names) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return entities.createQuery(query, String.class)
                .setParameter("realm", realm.getId())
                .setParameter("names", names)
                .getResultList();
    }

    private static boolean isAddress(String name) {
        return name.contains("@");
    }
}
