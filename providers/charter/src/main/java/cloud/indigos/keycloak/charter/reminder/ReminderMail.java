package cloud.indigos.keycloak.charter.reminder;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.realm.CharterSettings;
import cloud.indigos.keycloak.charter.store.CharterStore;
import cloud.indigos.keycloak.charter.text.CharterView;
import cloud.indigos.keycloak.charter.text.Languages;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail about a version to come. */
final class ReminderMail {

    private static final Logger LOG = Logger.getLogger(ReminderMail.class);

    private final KeycloakSession session;
    private final RealmModel realm;

    /** What became of a mail. */
    enum Outcome {
        SENT,
        /** There is nobody to write to: a directory may have forgotten its member. */
        NOBODY,
        /** To this member; it says nothing about the others. */
        UNDELIVERABLE,
        NOT_SENT
    }

    ReminderMail(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Outcome send(String memberId, CharterVersion version) {
        UserModel member = session.users().getUserById(realm, memberId);
        if (member == null) {
            return Outcome.NOBODY;
        }
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(member)
                    .send("indigosCharterReminderSubject", "indigos-charter-reminder.ftl", attributes(member, version));
            return Outcome.SENT;
        } catch (EmailException e) {
            LOG.debugf("The reminder of the charter to %s was not accepted by the mail server", memberId);
            return isOfAddress(e.getCause()) ? Outcome.UNDELIVERABLE : Outcome.NOT_SENT;
        }
    }

    /**
     * Whether others may still be written to.
     *
     * @param cause null when Keycloak itself refused the address
     */
    static boolean isOfAddress(Throwable cause) {
        return cause == null
                || cause instanceof AddressException
                || (cause instanceof SendFailedException refusal
                        && refusal.getInvalidAddresses() != null
                        && refusal.getInvalidAddresses().length > 0);
    }

    private Map<String, Object> attributes(UserModel member, CharterVersion version) {
        Locale locale = session.getContext().resolveLocale(member, true);
        List<CharterText> texts = new CharterStore(session, realm).texts(version.number());
        CharterSettings settings = CharterSettings.of(realm);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(
                "charter", CharterView.of(version, Languages.choose(texts, List.of(locale)), locale, settings.zone()));
        attributes.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, "true");
        attributes.put("contact", settings.contact().orElse(""));
        return attributes;
    }
}
