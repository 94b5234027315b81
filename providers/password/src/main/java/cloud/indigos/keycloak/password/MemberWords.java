package cloud.indigos.keycloak.password;

import cloud.indigos.keycloak.password.policy.PersonalWords;
import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The personal words of a member, or of somebody who is filling in the registration form. */
public final class MemberWords {

    private MemberWords() {}

    public static PersonalWords of(RealmModel realm, UserModel member) {
        PersonalWords.Builder words = PersonalWords.builder()
                .firstName(member.getFirstName())
                .lastName(member.getLastName())
                .username(member.getUsername())
                .email(member.getEmail());
        return withService(words, realm);
    }

    /** At registration there is no member yet, and the policy is handed the user name alone: the form has the rest. */
    public static PersonalWords ofRegistration(RealmModel realm, String username, HttpRequest request) {
        PersonalWords.Builder words = PersonalWords.builder();
        MultivaluedMap<String, String> form = request == null ? null : request.getDecodedFormParameters();
        if (form != null) {
            words.firstName(form.getFirst(UserModel.FIRST_NAME))
                    .lastName(form.getFirst(UserModel.LAST_NAME))
                    .username(username)
                    .email(form.getFirst(UserModel.EMAIL));
        }
        return withService(words.username(username), realm);
    }

    private static PersonalWords withService(PersonalWords.Builder words, RealmModel realm) {
        return words.service(realm.getName()).service(realm.getDisplayName()).build();
    }
}
