package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.ActionSettings;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;

/** The member reads in the mailbox what was decided. */
@KeycloakIntegrationTest
class DecisionMailIT {

    private static final String CONTACT = "aide@indigos.example";

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private int read;
    private Member member;
    private String volunteer;

    @BeforeEach
    void aMemberAndAContact() {
        ActionSettings.write(realm, "indigos-standing", Map.of("contact", CONTACT));
        member = Member.in(realm);
        volunteer = Caller.of(realm, Person.VALENTINE).token();
    }

    @Test
    void aSuspensionSaysWhyUntilWhenAndHowToAnswer() {
        decide("standing=suspended; urgent=compromise; reason=Mot de passe volé <b>;article=3; until=2099-12-31");

        Mail mail = next();
        assertThat(mail.subject()).isEqualTo("Votre compte est suspendu");
        assertThat(mail.text())
                .contains(
                        "Bonjour Claire",
                        "Mot de passe volé <b>",
                        "3. Sécurité du compte",
                        "31 décembre 2099",
                        "Vous pouvez répondre une fois sur la page",
                        CONTACT)
                .doesNotContain("valentine");
        assertThat(mail.html())
                .contains("Mot de passe volé &lt;b&gt;", "31 décembre 2099", CONTACT)
                .doesNotContain("<b>", "valentine");
    }

    @Test
    void anAnswerToTheMailGoesToTheContactAndNoMachineAnswersIt() {
        decide("standing=warned; reason=Écrivez moins");

        Mail mail = next();
        assertThat(mail.header("Reply-To")).isEqualTo(CONTACT);
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("Date")).isNotNull();
        assertThat(mail.id()).matches("<indigos-[0-9a-f-]{36}@indigos\\.example>");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            standing=warned; reason=r                                                | Un avertissement au sujet de votre compte     | L’avertissement sur votre compte est levé | rien d’autre ne change
            standing=restricted; services=mail_send; urgent=manifest_abuse; reason=r | Des services vous sont refusés pour le moment | Vos services vous sont de nouveau ouverts | services qui vous étaient refusés
            standing=suspended; urgent=compromise; reason=r                          | Votre compte est suspendu                     | Votre compte est de nouveau ouvert        | de nouveau vous connecter
            standing=closed; urgent=constraint; reason=r                             | Votre compte est fermé                        | Votre compte est de nouveau ouvert        | de nouveau vous connecter
            """)
    void eachDecisionHasItsMailAndItsEndSaysWhatChanges(String form, String subject, String end, String change) {
        decide(form);
        assertThat(next().subject()).isEqualTo(subject);

        member.decide(volunteer, Form.active());
        Mail mail = next();
        assertThat(mail.subject()).isEqualTo(end);
        assertThat(mail.text()).contains(change, CONTACT);
        assertThat(mail.html()).contains(change, CONTACT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            standing=warned; reason=r                                                | avant de confirmer que vous avez lu
            standing=restricted; services=mail_send; urgent=manifest_abuse; reason=r | quand vous entrez dans un service refusé
            standing=suspended; urgent=compromise; reason=r                          | sur la page qui s’affiche à la connexion.
            """)
    void theMailSaysWhereToAnswer(String form, String where) {
        decide(form);

        Mail mail = next();
        assertThat(mail.text()).contains("Vous pouvez répondre une fois", where);
        assertThat(mail.html()).contains("Vous pouvez répondre une fois", where);
    }

    @Test
    void whoIsSwitchedOffInTheSameSaveStillReadsTheDecision() {
        UserRepresentation saved = member.representation();
        saved.setEnabled(false);
        saved.setAttributes(
                new HashMap<>(Form.of("standing=closed; urgent=constraint; reason=Compte vendu; article=5")));
        assertThat(member.save(volunteer, saved).status()).isEqualTo(204);

        Mail mail = next();
        assertThat(mail.subject()).isEqualTo("Votre compte est fermé");
        assertThat(mail.text())
                .contains("Compte vendu", "5. Usages interdits", "effacés à partir du", "écrivez-nous", CONTACT)
                .doesNotContain("la page");
        assertThat(mail.html()).contains("Compte vendu", CONTACT).doesNotContain("la page");
    }

    @Test
    void anAccountThatIsOffAlreadyIsWrittenToAsWell() {
        member.enable(volunteer, false);
        assertThat(next().subject()).isEqualTo("Votre compte a été désactivé");

        decide("standing=suspended; urgent=compromise; reason=Mot de passe volé");
        assertThat(next().text()).contains("Mot de passe volé").doesNotContain("la page");
        member.decide(volunteer, Form.active());
        assertThat(next().text()).contains("levée", "désactivé").doesNotContain("comme avant");
        member.enable(volunteer, true);
        assertThat(next().subject()).isEqualTo("Votre compte a été réactivé");
    }

    @Test
    void aClosureSaysWhenTheContentIsErased() {
        decide("standing=closed; urgent=constraint; reason=r");

        String day = LocalDate.now(ZoneId.of("Europe/Paris"))
                .plusDays(90)
                .format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH));
        assertThat(next().text())
                .contains("effacés à partir du " + day, "Pour vos fichiers et vos messages, écrivez-nous", CONTACT);
    }

    @Test
    void aMemberWhoReadsEnglishIsWrittenToInEnglish() {
        member.decide(
                volunteer,
                Map.of(
                        "locale", List.of("en"),
                        "indigos_standing", List.of("warned"),
                        "indigos_reason", List.of("Please write less")));

        Mail mail = next();
        assertThat(mail.subject()).isEqualTo("A warning about your account");
        assertThat(mail.text()).contains("Please write less", "You can answer once");
    }

    @Test
    void savingTheSameAgainWritesNoMail() {
        member.decide(volunteer, Form.suspended());
        next();
        member.decide(volunteer, Form.suspended());
        member.decide(volunteer, Form.active());

        assertThat(next().subject()).isEqualTo("Votre compte est de nouveau ouvert");
    }

    private void decide(String form) {
        assertThat(member.decide(volunteer, Form.of(form)).status()).isEqualTo(204);
    }

    /** The member's next mail. */
    private Mail next() {
        int number = read++;
        Eventually.holds(() -> assertThat(Mails.to(mails, member.email())).hasSizeGreaterThan(number));
        return Mails.to(mails, member.email()).get(number);
    }
}
