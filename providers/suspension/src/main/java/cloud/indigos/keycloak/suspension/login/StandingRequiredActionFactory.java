package cloud.indigos.keycloak.suspension.login;

import cloud.indigos.keycloak.suspension.settings.MailDomains;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import java.util.List;
import java.util.function.Predicate;
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
import org.keycloak.utils.EmailValidationUtil;
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
        return new StandingRequiredAction(SuspensionSettings.ACTION_ID);
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
                .name(SuspensionSettings.ERASURE_DAYS)
                .label("indigosSettingErasureDays")
                .helpText("indigosSettingErasureDaysHelp")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(String.valueOf(SuspensionSettings.DEFAULT_ERASURE_DAYS))
                .add()
                .property()
                .name(SuspensionSettings.MAIL_DOMAINS)
                .label("indigosSettingMailDomains")
                .helpText("indigosSettingMailDomainsHelp")
                .type(ProviderConfigProperty.STRING_TYPE)
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
        check(model, SuspensionSettings.CONTACT, EmailValidationUtil::isValidEmail);
        check(
                model,
                SuspensionSettings.ZONE,
                zone -> SuspensionSettings.zoneOf(zone).isPresent());
        check(
                model,
                SuspensionSettings.WARNING_MONTHS,
                months -> SuspensionSettings.monthsOf(months).isPresent());
        check(
                model,
                SuspensionSettings.RETENTION_YEARS,
                years -> SuspensionSettings.yearsOf(years).isPresent());
        check(
                model,
                SuspensionSettings.ERASURE_DAYS,
                days -> SuspensionSettings.erasureDaysOf(days).isPresent());
        check(
                model,
                SuspensionSettings.MAIL_DOMAINS,
                domains -> MailDomains.of(domains).isPresent());
    }

    private void check(RequiredActionConfigModel model, String setting, Predicate<String> isValid) {
        String value = model.getConfigValue(setting);
        if (value != null && !value.isBlank() && !isValid.test(value.strip())) {
            throw new ValidationException(new ValidationError(getId(), setting, INVALID));
        }
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
