package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.ChoosyMailServer;
import cloud.indigos.keycloak.tests.support.ChoosyMailServer.Delivery;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.MailSettings;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;

/** A mail that waits goes where the member is by then: an administrator has corrected the address meanwhile. */
@KeycloakIntegrationTest
class CorrectedAddressIT {

    private static final String SUSPENDED = "Votre compte est suspendu";

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private Map<String, String> mailServer;
    private Member member;
    private Standings standings;

    @BeforeEach
    void aMemberWhoseMailsWait() {
        mailServer = MailSettings.of(realm);
        member = Member.in(realm);
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
    }

    @AfterEach
    void mailsAreSentAgain() {
        MailSettings.write(realm, mailServer);
        member.account().remove();
    }

    @Test
    void itGoesToTheAddressThatIsTheMembersNow() {
        String corrected = "claire.juste@ailleurs.example";
        MailSettings.write(realm, Map.of());
        suspend();
        assertThat(awaitProblem()).isEqualTo("no-smtp-server");
        write(corrected, "");

        MailSettings.write(realm, mailServer);
        retry();

        awaitSubjects(corrected, SUSPENDED);
        assertThat(subjects(member.email())).isEmpty();
    }

    @Test
    void itGoesToARecoveryAddressThatWasGivenMeanwhileToo() {
        String recovery = "claire.secours@ailleurs.example";
        MailSettings.write(realm, Map.of());
        suspend();
        awaitProblem();
        write(member.email(), recovery);

        MailSettings.write(realm, mailServer);
        retry();

        awaitSubjects(recovery, SUSPENDED);
        awaitSubjects(member.email(), SUSPENDED);
    }

    @Test
    void whoHasItGetsItNoMoreWhenTheOtherAddressIsCorrected() {
        String recovery = "claire.premiere@ailleurs.example";
        String corrected = "claire.corrigee@ailleurs.example";
        try (ChoosyMailServer choosy = ChoosyMailServer.refusing(member.email())) {
            MailSettings.write(
                    realm,
                    Map.of("host", "localhost", "port", String.valueOf(choosy.port()), "from", "sso@indigos.example"));
            write(member.email(), recovery);
            suspend();
            assertThat(awaitProblem()).isEqualTo("mail-not-accepted");
            write(corrected, recovery);
            retry();

            Eventually.holds(() -> assertThat(mailEffects()).isEmpty());
            assertThat(choosy.deliveries()).extracting(Delivery::recipient).containsExactly(recovery, corrected);
            assertThat(choosy.deliveries())
                    .extracting(Delivery::id)
                    .doesNotContain("")
                    .hasSize(2);
            assertThat(choosy.deliveries().get(0).id())
                    .isEqualTo(choosy.deliveries().get(1).id());
        }
    }

    @Test
    void withoutAnyAddressAnAdministratorSeesIt() {
        write("", "");
        suspend();

        assertThat(awaitProblem()).isEqualTo("no-address");
        JsonNode entry = standings.history(member).at("/entries/0");
        assertThat(entry.get("effects"))
                .anySatisfy(effect -> assertThat(effect.get("problem").asText()).isEqualTo("no-address"));

        String found = "claire.retrouvee@ailleurs.example";
        write(found, "");
        retry();
        awaitSubjects(found, SUSPENDED);
    }

    private void suspend() {
        assertThat(standings.decide(member, Standings.SUSPENDED).status()).isEqualTo(201);
    }

    /** What an administrator writes in the console; nothing is no address. */
    private void write(String address, String recovery) {
        UserRepresentation form = member.representation();
        form.setEmail(address);
        Map<String, List<String>> attributes = new HashMap<>(member.attributes());
        attributes.put("indigos_recovery_email", List.of(recovery));
        form.setAttributes(attributes);
        assertThat(member.save(standings.caller().token(), form).status()).isEqualTo(204);
    }

    private void retry() {
        mailEffects()
                .forEach(effect -> assertThat(standings
                                .post("/standings/effects/" + effect.get("id").asText() + "/retry", Map.of())
                                .status())
                        .isEqualTo(204));
    }

    private String awaitProblem() {
        Eventually.holds(() -> assertThat(mailEffects())
                .singleElement()
                .extracting(effect -> effect.path("problem").asText())
                .isNotIn("", "no-answer-yet"));
        return mailEffects().get(0).get("problem").asText();
    }

    private List<JsonNode> mailEffects() {
        JsonNode effects = standings.history(member).at("/entries/0/effects");
        return StreamSupport.stream(effects.spliterator(), false)
                .filter(effect -> effect.get("kind").asText().equals("mail"))
                .toList();
    }

    private void awaitSubjects(String address, String... subjects) {
        Eventually.holds(() -> assertThat(subjects(address)).containsExactly(subjects));
    }

    private List<String> subjects(String address) {
        return Mails.to(mails, address).stream().map(Mail::subject).toList();
    }
}
