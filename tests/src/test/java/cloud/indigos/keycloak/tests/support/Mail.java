package cloud.indigos.keycloak.tests.support;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A mail as somebody reads it. */
public record Mail(MimeMessage message) {

    public String recipient() {
        return read(() -> message.getAllRecipients()[0].toString());
    }

    public String subject() {
        return read(message::getSubject);
    }

    public String id() {
        return read(message::getMessageID);
    }

    /** Null when the mail has no such header. */
    public String header(String name) {
        return read(() -> message.getHeader(name, "\n"));
    }

    public String text() {
        return part("text/plain");
    }

    public String html() {
        return part("text/html");
    }

    private String part(String type) {
        return read(() -> {
            Multipart parts = (Multipart) message.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return (String) part.getContent();
                }
            }
            throw new AssertionError("No part of type " + type);
        });
    }

    private interface Reading {
        String now() throws MessagingException, IOException;
    }

    private static String read(Reading reading) {
        try {
            return reading.now();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
