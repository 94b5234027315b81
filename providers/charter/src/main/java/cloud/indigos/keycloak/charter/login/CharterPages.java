package cloud.indigos.keycloak.charter.login;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.realm.CharterSettings;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.CharterStore;
import cloud.indigos.keycloak.charter.text.CharterView;
import cloud.indigos.keycloak.charter.text.Languages;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;

/** The pages of the action. */
final class CharterPages {

    private final RequiredActionContext context;
    private final CharterSettings settings;

    CharterPages(RequiredActionContext context) {
        this.context = context;
        this.settings = CharterSettings.of(context.getRealm());
    }

    Response accept(CharterVersion version) {
        return form(version).createForm("indigos-charter.ftl");
    }

    /** The version the member had in front of them is no longer the one in force. */
    Response changedMeanwhile(CharterVersion version) {
        return form(version).setInfo("indigosCharterChanged").createForm("indigos-charter.ftl");
    }

    /** The version in force, for a member who has nothing to answer. */
    Response read() {
        CharterVersion inForce = new RealmCharter(context.getSession(), context.getRealm())
                .timeline()
                .inForce(RealmCharter.now())
                .orElseThrow();
        return form(inForce).createForm("indigos-charter-read.ftl");
    }

    Response declined() {
        return context.form()
                .setAttribute("contact", settings.contact().orElse(""))
                .createForm("indigos-charter-declined.ftl");
    }

    private LoginFormsProvider form(CharterVersion version) {
        Locale locale = context.getSession().getContext().resolveLocale(context.getUser());
        return context.form().setAttribute("charter", view(version, locale));
    }

    private Map<String, Object> view(CharterVersion version, Locale locale) {
        List<CharterText> texts = new CharterStore(context.getSession(), context.getRealm()).texts(version.number());
        return CharterView.of(version, Languages.choose(texts, List.of(locale)), locale, settings.zone());
    }
}
