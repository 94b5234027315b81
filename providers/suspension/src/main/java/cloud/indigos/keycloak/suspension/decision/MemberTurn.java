package cloud.indigos.keycloak.suspension.decision;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Lets those who decide about a member at once do so one after the other, each seeing what the one before decided. */
public final class MemberTurn {

    /** Changes nothing, and lets nobody else do so until the end of the transaction. */
    private static final String TAKE = "update UserEntity u set u.realmId = u.realmId where u.id = :member";

    private MemberTurn() {}

    /**
     * Waits for the others; to be taken before the ledger is read. A member of a directory has no row to wait for: there
     * the ledger itself takes one of two.
     *
     * @throws jakarta.persistence.PersistenceException when another took longer than the database lets one wait
     */
    public static void take(KeycloakSession session, UserModel member) {
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(TAKE)
                .setParameter("member", member.getId())
                .executeUpdate();
    }
}
