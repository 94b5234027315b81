package cloud.indigos.keycloak.password.meter;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's login pages, which it extends. */
public final class PasswordPagesFactory extends FreeMarkerLoginFormsProviderFactory {

    @Override
    public String getId() {
        return "indigos-password";
    }

    /** Before Keycloak's own, which has 0. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public LoginFormsProvider create(KeycloakSession session) {
        return new PasswordPages(session);
    }
}
