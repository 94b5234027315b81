package cloud.indigos.keycloak.suspension.mail;

import cloud.indigos.keycloak.suspension.effect.Attempt;
import cloud.indigos.keycloak.suspension.effect.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Writes one mail of the outbox, by Keycloak's themes, and has it sent by the realm's mail server. */
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
     * Writes it, where that {@link #isPossible}.
     *
     * @param reader whose language and name the templates use
     * @return sends it
     */
    Attempt prepare(
            UserModel reader, String address, String subjectKey, String template, Map<String, Object> attributes) {
        Templates templates = new Templates();
        try {
            templates.setRealm(realm).setUser(reader).send(subjectKey, List.of(), template, attributes, address);
            return templates.written;
        } catch (EmailException e) {
            return () -> Sending.NOT_ACCEPTED;
        }
    }

    /** Keycloak's templates; what Keycloak would send at once is kept, to be sent when the transaction is over. */
    private final class Templates extends FreeMarkerEmailTemplateProvider {

        private Attempt written;

        Templates() {
            super(Mailing.this.session);
        }

        @Override
        protected void send(Map<String, String> config, String subject, String text, String html, String address) {
            written = new Sending(
                    session.getKeycloakSessionFactory(),
                    realm,
                    config,
                    new SmtpPost.Message(id, address, replyTo, subject, text, html));
        }
    }
}
