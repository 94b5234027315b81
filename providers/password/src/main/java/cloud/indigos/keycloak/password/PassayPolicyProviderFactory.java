package cloud.indigos.keycloak.password;

import cloud.indigos.keycloak.password.blocklist.Blocklist;
import cloud.indigos.keycloak.password.blocklist.BlocklistFile;
import cloud.indigos.keycloak.password.policy.Profile;
import java.nio.file.Path;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/** One entry, "Indigos (Passay)", in the realm's list of password policies. */
public final class PassayPolicyProviderFactory implements PasswordPolicyProviderFactory {

    /** Stands in the realms' policy strings: a server with such a realm does not start without this factory. */
    public static final String ID = "indigos-passay";

    /** Option of this provider: a file of leaked passwords, one a line. */
    static final String BLOCKLIST_OPTION = "blocklist";

    private BlocklistFile blocklist;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayName() {
        return "Indigos (Passay)";
    }

    @Override
    public String getConfigType() {
        return PasswordPolicyProvider.STRING_CONFIG_TYPE;
    }

    @Override
    public String getDefaultConfigValue() {
        return Profile.CNIL_50.id();
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new PassayPolicyProvider(session, blocklist == null ? Blocklist.empty() : blocklist.current());
    }

    @Override
    public void init(Config.Scope config) {
        String file = config.get(BLOCKLIST_OPTION);
        if (file != null && !file.isBlank()) {
            blocklist = new BlocklistFile(Path.of(file.strip()));
        }
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
