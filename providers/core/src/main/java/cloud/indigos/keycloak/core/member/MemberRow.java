package cloud.indigos.keycloak.core.member;

import jakarta.persistence.EntityManager;
import java.util.Collection;

/** Members' rows in Keycloak's own table, by which those who write about a member take turns. */
public final class MemberRow {

    private static final String LOCK = "update UserEntity u set u.realmId = u.realmId where u.id in (:members)";

    private MemberRow() {}

    /**
     * Waits for whoever has them, changes nothing, and lets nobody else do so until the end of the transaction.
     *
     * @return how many of the members have a row: one of a directory may have none
     * @throws jakarta.persistence.PersistenceException when another took longer than the database lets one wait
     */
    public static int lock(EntityManager entities, Collection<String> memberIds) {
        return entities.createQuery(LOCK).setParameter("members", memberIds).executeUpdate();
    }
}
