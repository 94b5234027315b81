package cloud.indigos.keycloak.suspension.profile;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;

/** Lets those who decide about a member at once do so one after the other, each seeing what the one before decided. */
public final class MemberTurn {

    /** Changes nothing, and lets nobody else do so until the end of the transaction. */
    private static final String TAKE = "update UserEntity u set u.realmId = u.realmId where u.id = :member";

    private static final String STORED = "select a.name, coalesce(a.value, a.longValue) from UserAttributeEntity a"
            + " where a.user.id = :member and a.name in (:names)";

    /** Their order means nothing, here as in the database. */
    private static final Collector<Value, ?, Map<String, List<String>>> BY_NAME = Collectors.filtering(
            value -> value.text() != null,
            Collectors.groupingBy(
                    Value::name,
                    Collectors.mapping(
                            Value::text,
                            Collectors.collectingAndThen(
                                    Collectors.toList(),
                                    texts -> texts.stream().sorted().toList()))));

    private record Value(String name, String text) {}

    private MemberTurn() {}

    /**
     * Waits for the others; to be taken before the ledger is read. What the user cache knew of the member until then is
     * forgotten if it is outdated. A member of a directory may have no row to wait for: there the ledger itself takes one
     * of two.
     *
     * @return false when nothing may be written about the member in this transaction: somebody has removed them, or changed
     *     what this transaction has read already
     * @throws jakarta.persistence.PersistenceException when another took longer than the database lets one wait
     */
    public static boolean take(KeycloakSession session, UserModel member) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        int rows = entities.createQuery(TAKE)
                .setParameter("member", member.getId())
                .executeUpdate();
        if (member.isFederated()) {
            return true;
        }
        return rows > 0 && knows(member, stored(entities, member));
    }

    private static boolean knows(UserModel member, Map<String, List<String>> stored) {
        if (member instanceof CachedUserModel cached && !known(member).equals(stored)) {
            cached.invalidate();
        }
        return known(member).equals(stored);
    }

    private static Map<String, List<String>> known(UserModel member) {
        return StandingAttributes.DECIDED.stream()
                .flatMap(name -> member.getAttributeStream(name).map(value -> new Value(name, value)))
                .collect(BY_NAME);
    }

    private static Map<String, List<String>> stored(EntityManager entities, UserModel member) {
        return entities.createQuery(STORED, Object[].class)
                .setParameter("member", member.getId())
                .setParameter("names", StandingAttributes.DECIDED)
                .getResultStream()
                .map(row -> new Value((String) row[0], (String) row[1]))
                .collect(BY_NAME);
    }
}
