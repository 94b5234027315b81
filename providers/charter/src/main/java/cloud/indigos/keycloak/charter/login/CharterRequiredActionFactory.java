package cloud.indigos.keycloak.charter.login;

import cloud.indigos.keycloak.charter.realm.CharterSettings;
import cloud.indigos.keycloak.charter.realm.CharterSettingsForm;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/** The required action of the charter; its configuration holds the realm's {@link CharterSettings}. */
public final class CharterRequiredActionFactory implements RequiredActionFactory {

    @Override
    public String getId() {
        return CharterSettings.ACTION;
    }

    @Override
    public String getDisplayText() {
        return CharterSettings.DISPLAY_NAME;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new CharterRequiredAction();
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return Stream.concat(CharterSettingsForm.properties().stream(), MAX_AUTH_AGE_CONFIG_PROPERTIES.stream())
                .toList();
    }

    @Override
    public void validateConfig(KeycloakSession session, RealmModel realm, RequiredActionConfigModel model) {
        RequiredActionFactory.super.validateConfig(session, realm, model);
        CharterSettingsForm.validate(model);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
