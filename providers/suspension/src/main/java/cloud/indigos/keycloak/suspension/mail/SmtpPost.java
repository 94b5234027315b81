package cloud.indigos.keycloak.suspension.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.email.EmailAuthenticator;
import org.keycloak.email.EmailAuthenticator.AuthenticatorType;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.utils.SMTPUtil;

/** Hands a mail to the realm's mail server, signed in as Keycloak signs in. */
final class SmtpPost {

    private final KeycloakSession session;
    private final Map<String, String> config;
    private final Map<AuthenticatorType, EmailAuthenticator> authenticators;

    SmtpPost(
            KeycloakSession session,
            Map<String, String> config,
            Map<AuthenticatorType, EmailAuthenticator> authenticators) {
        this.session = session;
        this.config = config;
        this.authenticators = authenticators;
    }

    /** A mail; the same {@code id} makes the same Message-ID. */
    record Message(String id, String address, Optional<String> replyTo, String subject, String text, String html) {}

    void send(Message message) throws EmailException {
        Session mail = Session.getInstance(SmtpProperties.of(session, config));
        try (Transport transport = mail.getTransport("smtp")) {
            MimeMessage mime = mime(mail, message);
            authenticator().connect(session, config, transport);
            transport.sendMessage(mime, mime.getAllRecipients());
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new EmailException("The mail server did not take the mail", e);
        }
    }

    private EmailAuthenticator authenticator() {
        return authenticators.get(
                Boolean.parseBoolean(config.get("auth"))
                        ? AuthenticatorType.valueOf(
                                config.getOrDefault("authType", "basic").toUpperCase(Locale.ROOT))
                        : AuthenticatorType.NONE);
    }

    private MimeMessage mime(Session mail, Message message) throws MessagingException, UnsupportedEncodingException {
        String from = config.get("from");
        MimeMessage mime = new WithId(mail, "<indigos-" + message.id() + from.substring(from.lastIndexOf('@')) + ">");
        mime.setFrom(new InternetAddress(from, config.get("fromDisplayName"), StandardCharsets.UTF_8.name()));
        mime.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(ascii(message.address()), true));
        mime.setReplyTo(InternetAddress.parse(message.replyTo().orElse(config.getOrDefault("replyTo", from)), true));
        mime.setSubject(HeaderText.of(message.subject()), StandardCharsets.UTF_8.name());
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setContent(alternatives(message));
        mime.saveChanges();
        return mime;
    }

    /** A domain with accents as mail servers without SMTPUTF8 know it. */
    private static String ascii(String address) {
        String converted = SMTPUtil.convertIDNEmailAddress(address);
        return converted == null ? address : converted;
    }

    private static MimeMultipart alternatives(Message message) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(message.html(), "text/html; charset=UTF-8");
        return new MimeMultipart("alternative", text, html);
    }

    private static final class WithId extends MimeMessage {

        private final String messageId;

        WithId(Session mail, String messageId) {
            super(mail);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
