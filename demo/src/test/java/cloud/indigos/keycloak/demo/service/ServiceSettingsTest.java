package cloud.indigos.keycloak.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceSettingsTest {

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "SERVICE_LISTEN", "127.0.0.1:8081",
            "SERVICE_ADDRESS", "https://files.example.org",
            "SERVICE_ID", "files",
            "OIDC_ISSUER", "https://id.example.org/realms/indigos",
            "OIDC_CLIENT_ID", "files",
            "OIDC_CLIENT_SECRET", "top-secret"));

    @Test
    void environmentNamesTheServiceAndItsRealm() {
        ServiceSettings settings = ServiceSettings.fromEnvironment(environment);

        assertThat(settings.listen().getPort()).isEqualTo(8081);
        assertThat(settings.at("/callback")).hasToString("https://files.example.org/callback");
        assertThat(settings.secure()).isTrue();
    }

    @Test
    void missingSettingIsNamed() {
        environment.remove("OIDC_ISSUER");

        assertThatThrownBy(() -> ServiceSettings.fromEnvironment(environment)).hasMessageContaining("OIDC_ISSUER");
    }

    @Test
    void portThatIsNoneIsExplained() {
        environment.put("SERVICE_LISTEN", "8081");

        assertThatThrownBy(() -> ServiceSettings.fromEnvironment(environment)).hasMessageContaining("host:port");
    }

    @Test
    void secretIsNotPrinted() {
        assertThat(ServiceSettings.fromEnvironment(environment).toString()).doesNotContain("top-secret");
    }
}
