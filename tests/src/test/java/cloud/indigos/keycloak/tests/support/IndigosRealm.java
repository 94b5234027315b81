package cloud.indigos.keycloak.tests.support;

import java.util.Arrays;
import java.util.List;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.RealmBuilder;
import org.keycloak.testframework.realm.RealmConfig;
import org.keycloak.testframework.realm.UserBuilder;

/** A realm of the association: French, English on demand, with all our features. */
public class IndigosRealm implements RealmConfig {

    public static final String NAME = "indigos";

    /** The role an import has to give; accounts made later get it by themselves. */
    static final String EVERYBODY = "default-roles-" + NAME;

    /** A client that gets tokens of anybody by password, the charter notwithstanding: for the tests' own preparations. */
    public static final String TOOL_CLIENT = "tests-tool";

    public static final String TOOL_SECRET = "tests-tool-secret";

    @Override
    public RealmBuilder configure(RealmBuilder realm) {
        dress(realm.build());
        return realm.name(NAME)
                .displayName("Indigos Cloud")
                .internationalizationEnabled(true)
                .supportedLocales("fr", "en")
                .defaultLocale("fr")
                .bruteForceProtected(true)
                .attribute("indigos.features", features())
                .clients(tool())
                .users(Arrays.stream(Person.values()).map(Person::account).toArray(UserBuilder[]::new));
    }

    /** Which features the import asks for, as in the realm attribute. */
    protected String features() {
        return "*";
    }

    /** The same realm by another name, which the accounts' roles know. */
    protected static RealmBuilder renamed(RealmBuilder realm, String name) {
        realm.build().getUsers().forEach(user -> user.setRealmRoles(List.of("default-roles-" + name)));
        return realm.name(name);
    }

    private static void dress(RealmRepresentation realm) {
        realm.setLoginTheme("indigos");
        realm.setAccountTheme("indigos");
        realm.setEmailTheme("indigos");
    }

    private static ClientBuilder tool() {
        return ClientBuilder.create(TOOL_CLIENT)
                .secret(TOOL_SECRET)
                .directAccessGrantsEnabled()
                .attribute("indigos.charter", "not_required");
    }
}
