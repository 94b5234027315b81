package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.server.IndigosServerConfig;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RequiredActionConfigRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;

/** The member reads in the mailbox what was decided. */
@KeycloakIntegrationTest(config = IndigosServerConfig.class)
class DecisionMailIT {

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private Member member;
    private String volunteer;

    @BeforeEach
    void aMemberAndAContact() {
        RequiredActionConfigRepresentation settings = new RequiredActionConfigRepresentation();
        settings.setConfig(Map.of("contact", "aide@indigos.example"));
        realm.admin().flows().updateRequiredActionConfig("indigos-standing", settings);
        member = Member.in(realm);
        volunteer = Caller.of(realm, Person.VALENTINE).token();
    }

    @Test
    void aSuspensionSaysWhyUntilWhenAndWhomToAnswer() throws Exception {
        member.decide(
                volunteer,
                Form.of(
                        "standing=suspended; urgent=compromise; reason=Mot de passe volé <b>;article=3; until=2099-12-31"));

        MimeMessage mail = next();
        assertThat(mail.getAllRecipients()).singleElement().hasToString(member.email());
        assertThat(mail.getSubject()).isEqualTo("Votre compte est suspendu");
        assertThat(part(mail, "text/plain"))
                .contains(
                        "Bonjour Claire",
                        "Mot de passe volé <b>",
                        "3. Sécurité du compte",
                        "31 décembre 2099",
                        "aide@indigos.example")
                .doesNotContain("valentine");
        assertThat(part(mail, "text/html"))
                .contains("Mot de passe volé &lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void aMemberWhoReadsEnglishIsWrittenToInEnglish() throws Exception {
        var form = member.representation();
        form.setAttributes(Map.of("locale", List.of("en")));
        member.account().update(form);
        member.decide(
                volunteer,
                Map.of(
                        "locale", List.of("en"),
                        "indigos_standing", List.of("warned"),
                        "indigos_reason", List.of("Please write less")));

        assertThat(next().getSubject()).isEqualTo("A warning about your account");
    }

    @Test
    void aLiftedDecisionIsToldToo() throws Exception {
        member.decide(volunteer, Form.suspended());
        next();

        member.decide(volunteer, Form.active());

        assertThat(next().getSubject()).isEqualTo("Votre compte est de nouveau ouvert");
    }

    @Test
    void savingTheSameAgainWritesNoMail() throws Exception {
        member.decide(volunteer, Form.suspended());
        next();
        member.decide(volunteer, Form.suspended());
        member.decide(volunteer, Form.active());

        assertThat(next().getSubject()).isEqualTo("Votre compte est de nouveau ouvert");
    }

    private MimeMessage next() {
        int seen = seenMails;
        assertThat(mails.waitForIncomingEmail(20_000, seen + 1)).as("a mail").isTrue();
        seenMails = seen + 1;
        return mails.getReceivedMessages()[seen];
    }

    private int seenMails;

    private static String part(MimeMessage mail, String type) throws MessagingException, IOException {
        Multipart parts = (Multipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
        }
        throw new AssertionError("No part of type " + type);
    }
}
