package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.core.rest.ControlCharacters;
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

    /** A page over several standings, one after the other. What no database need take as a name finds nobody. */
    List<UserModel> page(List<Standing> standings, int first, int max) {
        if (search != null && ControlCharacters.areIn(search)) {
            return List.of();
        }
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
                    .filter(member -> has(standing, member))
                    .filter(administration.auth().users()::canView)
                    .forEach(page::add);
            skip = 0;
        }
        return page;
    }

    /** A directory that is given something to search for asks for nothing else. */
    private static boolean has(Standing standing, UserModel member) {
        return standing.value().equals(member.getFirstAttribute(StandingAttributes.STANDING));
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
