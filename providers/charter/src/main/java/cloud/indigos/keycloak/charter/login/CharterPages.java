package cloud.indigos.keycloak.charter.login;

import cloud.indigos.keycloak.charter.CharterStatus;
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
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.services.Urls;

/** The pages of the action. */
final class CharterPages {

    private static final String CHARTER = "indigos-charter.ftl";
    private static final String UPCOMING = "indigos-charter-upcoming.ftl";

    private final RequiredActionContext context;
    private final CharterSettings settings;

    CharterPages(RequiredActionContext context) {
        this.context = context;
        this.settings = CharterSettings.of(context.getRealm());
    }

    /** The page for what the charter asks; for a member who has declined, the one that explains what that means. */
    Response ask(CharterStatus status) {
        return switch (status.demand()) {
            case ACCEPT ->
                new Declining(context).isOpen()
                        ? declined()
                        : form(status.version()).createForm(CHARTER);
            case MAY_ACCEPT -> form(status.version()).createForm(UPCOMING);
            case READ_NOTICE -> form(status.version()).createForm("indigos-charter-notice.ftl");
            case NOTHING -> readAgain();
        };
    }

    /**
     * The same for a member whose answer could not count, with the reason.
     *
     * @param reason a message key
     */
    Response askAgain(CharterStatus status, String reason) {
        new Declining(context).close();
        return switch (status.demand()) {
            case ACCEPT -> form(status.version()).setInfo(reason).createForm(CHARTER);
            case MAY_ACCEPT -> form(status.version()).setInfo(reason).createForm(UPCOMING);
            case READ_NOTICE, NOTHING -> ask(status);
        };
    }

    /** The version in force, for a member who has nothing to answer. */
    Response readAgain() {
        CharterVersion inForce = new RealmCharter(context.getSession(), context.getRealm())
                .timeline()
                .inForce(RealmCharter.now())
                .orElseThrow();
        return form(inForce).createForm("indigos-charter-read.ftl");
    }

    private Response declined() {
        return context.form()
                .setAttribute("contact", settings.contact().orElse(""))
                .createForm("indigos-charter-declined.ftl");
    }

    private LoginFormsProvider form(CharterVersion version) {
        Locale locale = context.getSession().getContext().resolveLocale(context.getUser());
        CharterText text = text(version, locale);
        return context.form()
                .setAttribute("charter", CharterView.of(version, text, locale, settings.zone()))
                .setAttribute("publicPage", publicPage(version, text));
    }

    private CharterText text(CharterVersion version, Locale locale) {
        List<CharterText> texts = new CharterStore(context.getSession(), context.getRealm()).texts(version.number());
        return Languages.choose(texts, List.of(locale));
    }

    /** In the language of the text that is shown, whatever the browser's. */
    private String publicPage(CharterVersion version, CharterText text) {
        return Urls.realmBase(context.getSession().getContext().getUri().getBaseUri())
                .path("{realm}/indigos/charter/versions/{number}")
                .queryParam("ui_locales", text.language())
                .build(context.getRealm().getName(), version.number())
                .toString();
    }
}
