package cloud.indigos.keycloak.suspension.mail;

import cloud.indigos.keycloak.suspension.effect.Attempt;
import cloud.indigos.keycloak.suspension.effect.Outcome;
import java.util.Map;
import org.keycloak.email.DefaultEmailSenderProviderFactory;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/**
 * A mail that is written and still to be sent. Signing in to the mail server takes a session of Keycloak, for the vault
 * and the truststore; it gets one without a transaction.
 *
 * @param realm of which only the id and the name are asked any more
 * @param config the realm's mail server
 */
record Sending(KeycloakSessionFactory sessions, RealmModel realm, Map<String, String> config, SmtpPost.Message message)
        implements Attempt {

    static final Outcome NOT_ACCEPTED = Outcome.tryAgain("mail-not-accepted");

    @Override
    public Outcome make() {
        try (KeycloakSession session = sessions.create()) {
            session.getContext().setRealm(realm);
            send(session);
            return Outcome.done();
        } catch (EmailException e) {
            return NOT_ACCEPTED;
        }
    }

    /** Keycloak's own sender would give each attempt another Message-ID. */
    private void send(KeycloakSession session) throws EmailException {
        Object factory = sessions.getProviderFactory(EmailSenderProvider.class);
        if (factory instanceof DefaultEmailSenderProviderFactory keycloaks) {
            new SmtpPost(session, config, keycloaks.getEmailAuthenticators()).send(message);
        } else {
            session.getProvider(EmailSenderProvider.class)
                    .send(config, message.address(), message.subject(), message.text(), message.html());
        }
    }
}
