package cloud.indigos.keycloak.charter.reminder;

import cloud.indigos.keycloak.charter.Answer;
import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.realm.CharterSettings;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.AnswerLedger;
import cloud.indigos.keycloak.charter.store.CharterStore;
import cloud.indigos.keycloak.charter.text.CharterView;
import cloud.indigos.keycloak.charter.text.Languages;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Writes to the members of a realm who have not accepted a version to come, once per appointment. */
public final class Reminders {

    private static final Logger LOG = Logger.getLogger(Reminders.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AnswerLedger ledger;
    private final Instant now = RealmCharter.now();

    public Reminders(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.ledger = new AnswerLedger(session, realm);
    }

    /**
     * What a batch came to.
     *
     * @param last id after which the next batch begins; empty when this was the last
     */
    public record Batch(int sent, int failed, Optional<String> last) {

        static final Batch NONE = new Batch(0, 0, Optional.empty());
    }

    /** Writes to at most {@code max} members whose id comes after {@code after}; an empty text begins. */
    public Batch send(String after, int max) {
        RealmCharter charter = new RealmCharter(session, realm);
        Optional<CharterVersion> upcoming =
                charter.isInstalled() ? charter.timeline().upcoming(now) : Optional.empty();
        Optional<Instant> appointment = upcoming.flatMap(
                version -> CharterSettings.of(realm).reminders().appointment(version.enforcedFrom(), now));
        if (appointment.isEmpty() || realm.getSmtpConfig().isEmpty()) {
            return Batch.NONE;
        }
        CharterVersion version = upcoming.orElseThrow();
        List<String> members = ledger.notReminded(version.number(), appointment.get(), after, max);
        int sent = (int) members.stream().filter(id -> remind(id, version)).count();
        return new Batch(
                sent,
                members.size() - sent,
                members.size() < max ? Optional.empty() : Optional.of(members.get(max - 1)));
    }

    private boolean remind(String memberId, CharterVersion version) {
        UserModel member = session.users().getUserById(realm, memberId);
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(member)
                    .send("indigosCharterReminderSubject", "indigos-charter-reminder.ftl", attributes(member, version));
            ledger.add(memberId, new Answer(version.number(), Answer.Kind.REMINDED, now, null));
            return true;
        } catch (EmailException e) {
            LOG.debugf("The reminder of the charter to %s was not accepted by the mail server", memberId);
            return false;
        }
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
