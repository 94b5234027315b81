package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.ActionSettings;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.browser.MailReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;

/** The mail about a charter to come can be read where members read it: in a mail program's window, and on a phone. */
@KeycloakIntegrationTest
class ReadableReminderIT {

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = CharterRealm.class, lifecycle = LifeCycle.METHOD)
    ManagedRealm realm;

    @InjectWebDriver
    ManagedWebDriver browser;

    /** What changes, as its author writes it in a language. */
    enum Summary {
        FR("aide@indigos.example", """
                - La messagerie **n’envoie plus** de messages en nombre\u00a0: prenez une [liste](https://listes.indigos.example).
                - Un compte sans connexion depuis deux ans est fermé, après deux messages.
                """, "Ce qui change"),
        EN("help@indigos.example", """
                - Mail **no longer sends** to many people at once: take a [list](https://lists.indigos.example).
                - An account without a sign-in for two years is closed, after two messages.
                """, "What changes");

        private final String contact;
        private final String text;
        private final String heading;

        Summary(String contact, String text, String heading) {
            this.contact = contact;
            this.text = text;
            this.heading = heading;
        }

        private String language() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theReminderFitsAPhone(Summary read) {
        Reader member = Reader.in(realm);
        Caller administrator = Caller.of(realm, Person.RACHEL);
        Drafts.of(administrator).publish("major", Instant.now().plus(20, ChronoUnit.DAYS), "# Charte", Summary.FR.text);
        translate(administrator);
        speak(read);

        administrator.admin("POST", "/charter/reminders");

        Mail mail = Mails.to(mails, member.member().email()).get(0);
        assertThat(mail.html()).contains(read.heading, read.contact, "<li>", "<a href=");
        assertThat(mail.text())
                .contains(
                        read.heading,
                        read.contact,
                        read.text.lines().findFirst().orElseThrow());
        new MailReader(browser).assertFits(mail, "reminder-" + read.language());
    }

    private void speak(Summary read) {
        ActionSettings.write(realm, "indigos-charter", Map.of("contact", read.contact));
        RealmRepresentation changed = realm.admin().toRepresentation();
        changed.setDefaultLocale(read.language());
        realm.admin().update(changed);
    }

    private static void translate(Caller administrator) {
        String summary = URLEncoder.encode(Summary.EN.text, StandardCharsets.UTF_8);
        assertThat(administrator
                        .admin("PUT", "/charter/versions/2/texts/en?summary=" + summary, "text/markdown", "# Charter")
                        .status())
                .isEqualTo(200);
    }
}
