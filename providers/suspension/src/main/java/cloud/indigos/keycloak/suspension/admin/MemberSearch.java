package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.standing.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/**
 * Finds members by Keycloak's own search, which knows in the database whom an administrator with fine-grained permissions
 * may see.
 */
final class MemberSearch {

    private final Administration administration;
    private final UserProvider users;
    private final RealmModel realm;
    private final String search;

    MemberSearch(Administration administration, String search) {
        this.administration = administration;
        this.users = administration.session().users();
        this.realm = administration.realm();
        this.search = search == null || search.isBlank() ? null : search.strip();
    }

    /** A page over several standings, one after the other. */
    List<UserModel> page(List<Standing> standings, int first, int max) {
        List<UserModel> page = new ArrayList<>();
        int skip = first;
        for (Standing standing : standings) {
            if (page.size() == max) {
                break;
            }
            Map<String, String> parameters = parameters(standing);
            int count = users.getUsersCount(realm, parameters);
            if (skip >= count) {
                skip -= count;
                continue;
            }
            users.searchForUserStream(realm, parameters, skip, max - page.size())
                    .filter(administration.auth().users()::canView)
                    .forEach(page::add);
            skip = 0;
        }
        return page;
    }

    private Map<String, String> parameters(Standing standing) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(StandingAttributes.STANDING, standing.value());
        if (search != null) {
            parameters.put(UserModel.SEARCH, search);
        }
        return parameters;
    }
}
