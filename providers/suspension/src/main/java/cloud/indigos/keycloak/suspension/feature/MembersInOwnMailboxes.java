package cloud.indigos.keycloak.suspension.feature;

import cloud.indigos.keycloak.suspension.mail.RecoveryAddress;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Members with no address but in the realm's own mail domains: a suspension closes the very mailbox that its mail goes
 * to. Members whom a directory keeps are not looked at.
 */
final class MembersInOwnMailboxes {

    private static final int SOME = 20;

    private final EntityManager entities;
    private final RealmModel realm;
    private final List<String> domains;

    MembersInOwnMailboxes(KeycloakSession session, RealmModel realm) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
        this.domains = SuspensionSettings.of(realm).mailDomains().names();
    }

    long count() {
        return domains.isEmpty() ? 0 : query("select count(u)", Long.class, "").getSingleResult();
    }

    /** The first user names, in their order: enough to begin with. */
    List<String> someNames() {
        return query("select u.username", String.class, " order by u.username")
                .setMaxResults(SOME)
                .getResultList();
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, String order) {
        TypedQuery<T> query = entities.createQuery(
                        select + " from UserEntity u where u.realmId = :realm and (" + isOwn("u.email") + ")"
                                + " and not exists (select a from UserAttributeEntity a where a.user = u"
                                + " and a.name = :recovery and a.value <> '' and not (" + isOwn("lower(a.value)") + "))"
                                + order,
                        type)
                .setParameter("realm", realm.getId())
                .setParameter("recovery", RecoveryAddress.ATTRIBUTE);
        IntStream.range(0, domains.size()).forEach(i -> query.setParameter("domain" + i, "%@" + domains.get(i)));
        return query;
    }

    private String isOwn(String address) {
        return IntStream.range(0, domains.size())
                .mapToObj(i -> address + " like :domain" + i)
                .collect(Collectors.joining(" or "));
    }
}
