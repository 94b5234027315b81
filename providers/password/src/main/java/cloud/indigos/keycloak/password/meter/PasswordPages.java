package cloud.indigos.keycloak.password.meter;

import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.password.FaultText;
import cloud.indigos.keycloak.password.MemberWords;
import cloud.indigos.keycloak.password.RealmPolicy;
import cloud.indigos.keycloak.password.policy.PersonalWords;
import cloud.indigos.keycloak.password.policy.PolicySettings;
import cloud.indigos.keycloak.password.policy.RulesInForce;
import cloud.indigos.keycloak.password.policy.Strength;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/**
 * Keycloak's own login pages, with {@link PasswordPage} where a password is chosen in a realm that has our policy. Keycloak
 * tells templates about its own policies only, and has no other place to tell them more.
 */
final class PasswordPages extends FreeMarkerLoginFormsProvider {

    PasswordPages(KeycloakSession session) {
        super(session);
    }

    @Override
    protected void createCommonAttributes(
            Theme theme, Locale locale, Properties messages, UriBuilder address, LoginFormsPages page) {
        super.createCommonAttributes(theme, locale, messages, address, page);
        boolean hasPassword = page == LoginFormsPages.REGISTER || page == LoginFormsPages.LOGIN_UPDATE_PASSWORD;
        if (hasPassword && authenticationSession != null) {
            RealmPolicy.settings(realm)
                    .ifPresent(settings ->
                            attributes.put("indigosPassword", passwordPage(settings, locale, member(page))));
        }
    }

    private PasswordPage passwordPage(PolicySettings settings, Locale locale, UserModel member) {
        FaultText text = new FaultText(Texts.in(session, realm, locale));
        return new PasswordPage(
                RulesInForce.of(settings).stream().map(text::text).toList(),
                PhraseOffer.next(session, settings, words(member)).orElse(""),
                UriBuilder.fromPath(session.getContext().getUri().getBaseUri().getPath())
                        .path("realms/{realm}/indigos/{id}")
                        .build(realm.getName(), MeterResourceFactory.ID)
                        .getRawPath(),
                MeterTicket.of(authenticationSession, member),
                Strength.ACCEPTED_FROM);
    }

    /** Whoever registers is nobody yet, though a member may have been named in the same session. */
    private UserModel member(LoginFormsPages page) {
        return page == LoginFormsPages.REGISTER ? null : authenticationSession.getAuthenticatedUser();
    }

    private PersonalWords words(UserModel member) {
        return member == null ? MemberWords.ofRegistration(realm, null, null) : MemberWords.of(realm, member);
    }
}
