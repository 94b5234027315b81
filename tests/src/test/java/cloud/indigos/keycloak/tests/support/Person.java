package cloud.indigos.keycloak.tests.support;

import java.util.Locale;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.UserBuilder;

/** Somebody with an account in {@link IndigosRealm}. */
public enum Person {

    /** A member without any role. */
    AMINA("Amina", "Diallo"),
    /** Another member. */
    BRUNO("Bruno", "Lefèvre"),
    /** A volunteer who looks after the members, and may nothing else. */
    VALENTINE("Valentine", "Moreau", "view-users", "manage-users"),
    /** Another volunteer. */
    GILDAS("Gildas", "Le Goff", "view-users", "manage-users"),
    /** Somebody who may look at the realm's settings, not change them. */
    OSCAR("Oscar", "Petit", "view-realm"),
    /** The administrator of the realm. */
    RACHEL("Rachel", "Benoît", "realm-admin");

    private final String firstName;
    private final String lastName;
    private final String managementRoles;

    Person(String firstName, String lastName, String... managementRoles) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.managementRoles = String.join(",", managementRoles);
    }

    public String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String password() {
        return "Le chat de %s dort au soleil, 7 heures".formatted(firstName.charAt(0));
    }

    public String email() {
        return username() + "@indigos.example";
    }

    public String firstName() {
        return firstName;
    }

    /** The id of the account, which the realm gave. */
    public String idIn(ManagedRealm realm) {
        return realm.admin().users().searchByUsername(username(), true).get(0).getId();
    }

    UserBuilder account() {
        UserBuilder account = UserBuilder.create(username())
                .name(firstName, lastName)
                .email(email())
                .emailVerified(true)
                .enabled(true)
                .realmRoles(IndigosRealm.EVERYBODY)
                .password(password());
        return managementRoles.isEmpty()
                ? account
                : account.clientRoles("realm-management", managementRoles.split(","));
    }
}
