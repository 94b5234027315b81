package cloud.indigos.keycloak.downstream.hold;

import cloud.indigos.keycloak.suspension.profile.MemberLookup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The accounts that we have locked in one service for one realm; each call has a transaction of its own. */
public final class Holds {

    private final KeycloakSessionFactory sessions;
    private final String kind;
    private final String realmId;

    public Holds(KeycloakSessionFactory sessions, String kind, String realmId) {
        this.sessions = sessions;
        this.kind = kind;
        this.realmId = realmId;
    }

    /**
     * Notes that we lock an account. A note that is there is replaced: whoever is about to remove that one, after unlocking,
     * must not remove this one.
     *
     * @return empty when the member is erased: nothing of them is to come back
     */
    public Optional<Hold> add(String memberId, String account) {
        return inSession(session -> MemberLookup.find(session, realmId, memberId)
                .map(member -> {
                    EntityManager entities = entities(session);
                    of(entities, HoldEntity.REPLACE)
                            .setParameter("member", memberId)
                            .executeUpdate();
                    HoldEntity row = row(memberId, account);
                    entities.persist(row);
                    return new Hold(row.id, row.account);
                }));
    }

    private HoldEntity row(String memberId, String account) {
        HoldEntity row = new HoldEntity();
        row.id = KeycloakModelUtils.generateId();
        row.kind = kind;
        row.realmId = realmId;
        row.memberId = memberId;
        row.account = account;
        row.since = Time.currentTimeMillis();
        return row;
    }

    public Optional<Hold> find(String memberId) {
        return inTransaction(entities -> entities.createNamedQuery(HoldEntity.OF_MEMBER, HoldEntity.class)
                .setParameter("kind", kind)
                .setParameter("realm", realmId)
                .setParameter("member", memberId)
                .getResultStream()
                .map(row -> new Hold(row.id, row.account))
                .findFirst());
    }

    /** Leaves alone what was noted since. */
    public void remove(Hold hold) {
        inTransaction(entities -> entities.createNamedQuery(HoldEntity.REMOVE)
                .setParameter("id", hold.id())
                .executeUpdate());
    }

    public Set<String> members() {
        return inTransaction(entities -> entities.createNamedQuery(HoldEntity.MEMBERS, String.class)
                .setParameter("kind", kind)
                .setParameter("realm", realmId)
                .getResultStream()
                .collect(Collectors.toSet()));
    }

    /** Whoever is erased from Keycloak is erased here too; the account stays locked. */
    static void erase(KeycloakSession session, RealmModel realm, String memberId) {
        entities(session)
                .createNamedQuery(HoldEntity.ERASE_MEMBER)
                .setParameter("realm", realm.getId())
                .setParameter("member", memberId)
                .executeUpdate();
    }

    static void eraseAll(KeycloakSession session, RealmModel realm) {
        entities(session)
                .createNamedQuery(HoldEntity.ERASE_REALM)
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    private Query of(EntityManager entities, String query) {
        return entities.createNamedQuery(query).setParameter("kind", kind).setParameter("realm", realmId);
    }

    private <T> T inTransaction(Function<EntityManager, T> work) {
        return inSession(session -> work.apply(entities(session)));
    }

    private <T> T inSession(Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, work::apply);
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
