package cloud.indigos.keycloak.suspension.profile;

import cloud.indigos.keycloak.core.member.MemberRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.storage.StorageId;

/** Lets those who decide about a member at once do so one after the other, each seeing what the one before decided. */
public final class MemberTurn {

    private static final String TAKEN = "indigos.standing.turn.";

    /** What is noted of a turn: whether the session has read the member before. */
    private enum Read {
        BEFORE,
        SINCE
    }

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
     * @throws PersistenceException when another took longer than the database lets one wait
     */
    public static boolean take(KeycloakSession session, UserModel member) {
        if (session.getAttribute(TAKEN + member.getId()) != null) {
            return true;
        }
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        int rows = MemberRow.lock(entities, List.of(member.getId()));
        boolean inTurn = member.isFederated() || (rows > 0 && knows(member, stored(entities, member)));
        if (inTurn) {
            session.setAttribute(TAKEN + member.getId(), Read.BEFORE);
        }
        return inTurn;
    }

    /** The same, but false also when another took too long, for those who can be told to try again. */
    public static boolean tryToTake(KeycloakSession session, UserModel member) {
        try {
            return take(session, member);
        } catch (PersistenceException e) {
            return false;
        }
    }

    /**
     * The same for one member of whom the session has read nothing yet: also what a directory keeps is read after those
     * before have written.
     *
     * @return false when somebody has removed the member
     */
    public static boolean takeUnread(KeycloakSession session, String memberId) {
        int rows =
                MemberRow.lock(session.getProvider(JpaConnectionProvider.class).getEntityManager(), List.of(memberId));
        session.setAttribute(TAKEN + memberId, Read.SINCE);
        return rows > 0 || !StorageId.isLocalStorage(memberId);
    }

    /** The same for many members of whom the session has read nothing yet. */
    public static void takeAll(KeycloakSession session, Collection<String> memberIds) {
        MemberRow.lock(session.getProvider(JpaConnectionProvider.class).getEntityManager(), memberIds);
        memberIds.forEach(id -> session.setAttribute(TAKEN + id, Read.SINCE));
    }

    /** Whether all that this session knows of the member it has read in the database, in their turn: nobody can change it. */
    public static boolean isReadSince(KeycloakSession session, UserModel member) {
        boolean isOfCache = member instanceof CachedUserModel cached && !cached.isMarkedForEviction();
        return session.getAttribute(TAKEN + member.getId()) == Read.SINCE && !isOfCache;
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
