package cloud.indigos.keycloak.suspension.mail;

import cloud.indigos.keycloak.suspension.effect.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.email.DefaultEmailSenderProviderFactory;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Sends one mail of the outbox, by Keycloak's themes and the realm's mail server. */
final class Mailing {

    /** What comes of a mail where none {@link #isPossible}. */
    static final Outcome NO_SERVER = Outcome.giveUp("no-smtp-server");

    /** What comes of a mail that nobody could be sent. */
    static final Outcome NO_ADDRESS = Outcome.giveUp("no-address");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String id;
    private Optional<String> replyTo = Optional.empty();

    /**
     * Prepares a mail.
     *
     * @param id of the effect: sent again, a mail has the same Message-ID, by which mailboxes know it for the same
     */
    Mailing(KeycloakSession session, RealmModel realm, String id) {
        this.session = session;
        this.realm = realm;
        this.id = id;
    }

    /** Whether the realm has a mail server. */
    static boolean isPossible(RealmModel realm) {
        return !realm.getSmtpConfig().isEmpty();
    }

    /**
     * Host and port of a mail server.
     *
     * @param config the realm's; empty where it has none, and then so is the answer
     */
    static String server(Map<String, String> config) {
        return Stream.of("host", "port")
                .map(config::get)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(":"));
    }

    /** Whom an answer to the mail goes to, unless to its sender. */
    Mailing answeredTo(Optional<String> address) {
        replyTo = address;
        return this;
    }

    /**
     * Sends it, where that {@link #isPossible}.
     *
     * @param reader whose language and name the templates use
     */
    Outcome send(UserModel reader, String address, String subjectKey, String template, Map<String, Object> attributes) {
        try {
            new Templates().setRealm(realm).setUser(reader).send(subjectKey, List.of(), template, attributes, address);
            return Outcome.done();
        } catch (EmailException e) {
            return Outcome.tryAgain("mail-not-accepted");
        }
    }

    /** Keycloak's templates; only the last step is ours, since Keycloak's gives each attempt another Message-ID. */
    private final class Templates extends FreeMarkerEmailTemplateProvider {

        Templates() {
            super(Mailing.this.session);
        }

        @Override
        protected void send(Map<String, String> config, String subject, String text, String html, String address)
                throws EmailException {
            Object factory = session.getKeycloakSessionFactory().getProviderFactory(EmailSenderProvider.class);
            if (factory instanceof DefaultEmailSenderProviderFactory keycloaks) {
                new SmtpPost(session, config, keycloaks.getEmailAuthenticators())
                        .send(new SmtpPost.Message(id, address, replyTo, subject, text, html));
            } else {
                super.send(config, subject, text, html, address);
            }
        }
    }
}
