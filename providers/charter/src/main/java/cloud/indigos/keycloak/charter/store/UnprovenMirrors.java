package cloud.indigos.keycloak.charter.store;

import cloud.indigos.keycloak.charter.MemberCharter;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Finds local members whose attribute tells of an acceptance that the ledger does not have. */
public final class UnprovenMirrors {

    private static final String QUERY = "select distinct m.user.id from UserAttributeEntity m"
            + " where m.user.realmId = :realm and m.name = :attribute and m.user.id > :after"
            + " and not exists (select 1 from AcceptanceEntity a where a.realmId = :realm and a.memberId = m.user.id"
            + " and m.value like concat(cast(a.version as string), ' (%'))"
            + " order by m.user.id";

    private final KeycloakSession session;
    private final String realmId;

    public UnprovenMirrors(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realmId = realm.getId();
    }

    /** Ids, in their order, that come after {@code after}; an empty text begins. */
    public List<String> members(String after, int max) {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(QUERY, String.class)
                .setParameter("realm", realmId)
                .setParameter("attribute", MemberCharter.ATTRIBUTE)
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
    }
}
