package cloud.indigos.keycloak.suspension.feature;

import cloud.indigos.keycloak.suspension.profile.ServiceIds;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Members who have a service, whatever their standing, that an administrator has taken out of the user profile since. What
 * is no option refuses nothing, and Keycloak's validator of options refuses to save it again, with whatever else a form is
 * about.
 */
final class GoneServices {

    /** A value too long for its column is null there. */
    private static final String WITH_OTHERS = " a.name = :name and (a.value is null or a.value not in (:options))";

    private static final String MEMBERS =
            "select distinct a.user.id from UserAttributeEntity a where a.user.realmId = :realm and" + WITH_OTHERS;

    /** Whom a directory keeps and Keycloak does not import. */
    private static final String FEDERATED_MEMBERS =
            "select distinct a.userId from FederatedUserAttributeEntity a where a.realmId = :realm and" + WITH_OTHERS;

    private final KeycloakSession session;
    private final RealmModel realm;

    GoneServices(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** User names, in their order. */
    List<String> members() {
        return Stream.of(MEMBERS, FEDERATED_MEMBERS)
                .flatMap(this::ids)
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .map(UserModel::getUsername)
                .sorted()
                .toList();
    }

    private Stream<String> ids(String query) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return entities
                .createQuery(query, String.class)
                .setParameter("realm", realm.getId())
                .setParameter("name", StandingAttributes.SERVICES)
                .setParameter("options", savable())
                .getResultList()
                .stream();
    }

    /** An empty value is no service. */
    private List<String> savable() {
        return Stream.concat(ServiceIds.options(session, realm).stream(), Stream.of(""))
                .toList();
    }
}
