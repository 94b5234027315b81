package cloud.indigos.keycloak.suspension.feature;

import cloud.indigos.keycloak.suspension.profile.ServiceIds;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.standing.Standing;
import java.util.List;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Members restricted from a service that an administrator has taken out of the user profile since. What is no option refuses
 * nothing, and Keycloak's validator of options refuses to save it again, with whatever else a form is about.
 */
final class GoneServices {

    private final KeycloakSession session;
    private final RealmModel realm;

    GoneServices(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** User names, in their order. */
    List<String> members() {
        Set<String> options = Set.copyOf(ServiceIds.of(session, realm));
        return session.users()
                .searchForUserByUserAttributeStream(realm, StandingAttributes.STANDING, Standing.RESTRICTED.value())
                .filter(member ->
                        !options.containsAll(StandingAttributes.read(member).services()))
                .map(UserModel::getUsername)
                .sorted()
                .toList();
    }
}
