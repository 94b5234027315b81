package cloud.indigos.keycloak.downstream.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/** Where a secret lies. It is read at each use, so that a new one is taken without a restart. */
public sealed interface Secret {

    /**
     * Reads it. The vault is that of the realm in the session's context.
     *
     * @throws IOException when it is not there
     */
    String read(KeycloakSession session) throws IOException;

    /** In an option of the server. */
    record Given(String value) implements Secret {

        @Override
        public String read(KeycloakSession session) {
            return value;
        }

        @Override
        public String toString() {
            return "Given";
        }
    }

    /** In a file, as container platforms provide secrets; white space around it does not count. */
    record InFile(Path file) implements Secret {

        @Override
        public String read(KeycloakSession session) throws IOException {
            String content = Files.readString(file).strip();
            if (content.isEmpty()) {
                throw new IOException("empty");
            }
            return content;
        }
    }

    /** Under a key of Keycloak's vault. */
    record InVault(String key) implements Secret {

        @Override
        public String read(KeycloakSession session) throws IOException {
            try (VaultStringSecret secret = session.vault().getStringSecret("${vault." + key + "}")) {
                return secret.get().orElseThrow(() -> new IOException("not in the vault"));
            }
        }
    }
}
