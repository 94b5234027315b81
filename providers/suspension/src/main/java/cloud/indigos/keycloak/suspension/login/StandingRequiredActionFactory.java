package cloud.indigos.keycloak.suspension.login;

import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.userprofile.ValidationException;
import org.keycloak.validate.ValidationError;

/** Makes {@link StandingRequiredAction}, and offers the realm's settings as its configuration in the console. */
public final class StandingRequiredActionFactory implements RequiredActionFactory {

    private static final String INVALID = "error-invalid-value";

    @Override
    public String getId() {
        return SuspensionSettings.ACTION_ID;
    }

    @Override
    public String getDisplayText() {
        return "Indigos standing";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new StandingRequiredAction();
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(SuspensionSettings.CONTACT)
                .label("indigosSettingContact")
                .helpText("indigosSettingContactHelp")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(SuspensionSettings.ZONE)
                .label("indigosSettingZone")
                .helpText("indigosSettingZoneHelp")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(SuspensionSettings.DEFAULT_ZONE)
                .add()
                .property()
                .name(SuspensionSettings.WARNING_MONTHS)
                .label("indigosSettingWarningMonths")
                .helpText("indigosSettingWarningMonthsHelp")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(String.valueOf(SuspensionSettings.DEFAULT_WARNING_MONTHS))
                .add()
                .property()
                .name(SuspensionSettings.RETENTION_YEARS)
                .label("indigosSettingRetention")
                .helpText("indigosSettingRetentionHelp")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(String.valueOf(SuspensionSettings.DEFAULT_RETENTION_YEARS))
                .add()
                .build();
    }

    @Override
    public void validateConfig(KeycloakSession session, RealmModel realm, RequiredActionConfigModel model) {
        String zone = model.getConfigValue(SuspensionSettings.ZONE);
        if (zone != null
                && !zone.isBlank()
                && SuspensionSettings.zoneOf(zone.strip()).isEmpty()) {
            throw new ValidationException(new ValidationError(getId(), SuspensionSettings.ZONE, INVALID));
        }
        String months = model.getConfigValue(SuspensionSettings.WARNING_MONTHS);
        if (months != null
                && !months.isBlank()
                && SuspensionSettings.monthsOf(months.strip()).isEmpty()) {
            throw new ValidationException(new ValidationError(getId(), SuspensionSettings.WARNING_MONTHS, INVALID));
        }
        String years = model.getConfigValue(SuspensionSettings.RETENTION_YEARS);
        if (years != null
                && !years.isBlank()
                && SuspensionSettings.yearsOf(years.strip()).isEmpty()) {
            throw new ValidationException(new ValidationError(getId(), SuspensionSettings.RETENTION_YEARS, INVALID));
        }
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
