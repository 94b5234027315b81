package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.AtOnce;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.ChoosyMailServer;
import cloud.indigos.keycloak.tests.support.MailSettings;
import cloud.indigos.keycloak.tests.support.Person;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;

/** Every member is written to once, whoever asks for it and whatever the mail server does. */
@KeycloakIntegrationTest
class RemindersIT {

    @InjectRealm(config = CharterRealm.class, lifecycle = LifeCycle.METHOD)
    ManagedRealm realm;

    @InjectMailServer
    MailServer mails;

    private Caller administrator;
    private int members;

    @BeforeEach
    void aVersionIsToCome() {
        assertThat(Stream.generate(() -> Reader.in(realm)).limit(4)).hasSize(4);
        administrator = Caller.of(realm, Person.RACHEL);
        Drafts.of(administrator).publish("major", Instant.now().plus(Duration.ofDays(20)), "# Charte", "Tout change.");
        members = realm.admin().users().count();
    }

    @Test
    void twoAdministratorsWhoAskAtOnceWriteToEachMemberOnce() {
        List<Answer> answers = AtOnce.both(this::remind, this::remind);

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers.stream().mapToInt(answer -> sent(answer)).sum()).isEqualTo(members);
        assertThat(recipients()).doesNotHaveDuplicates().hasSize(members);
    }

    @Test
    void addressesThatAreRefusedKeepNobodyElseWaiting() {
        List<String> refused = List.of(
                Reader.in(realm).member().email(),
                Reader.in(realm).member().email(),
                Reader.in(realm).member().email(),
                Reader.in(realm).member().email());
        Map<String, String> working = MailSettings.of(realm);
        try (ChoosyMailServer choosy = ChoosyMailServer.refusing(refused.toArray(String[]::new))) {
            MailSettings.write(realm, at(choosy.port()));
            Answer answer = remind();

            assertThat(sent(answer)).isEqualTo(members);
            assertThat(failed(answer)).isEqualTo(refused.size());
            assertThat(choosy.deliveries()).hasSize(members);
        }
        MailSettings.write(realm, working);

        assertThat(sent(remind())).isEqualTo(refused.size());
        assertThat(recipients()).containsExactlyInAnyOrderElementsOf(refused);
    }

    @Test
    void aServerThatHangsIsLeftAloneAfterThreeMailsAndNobodyIsForgotten() throws IOException {
        Map<String, String> working = MailSettings.of(realm);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Map<String, String> hanging = new HashMap<>(at(silent.getLocalPort()));
            hanging.put("timeout", "200");
            MailSettings.write(realm, hanging);
            Answer answer = remind();

            assertThat(sent(answer)).isZero();
            assertThat(failed(answer)).isEqualTo(3);
        }
        MailSettings.write(realm, working);

        assertThat(sent(remind())).isEqualTo(members);
        assertThat(recipients()).doesNotHaveDuplicates().hasSize(members);
    }

    private Answer remind() {
        return administrator.admin("POST", "/charter/reminders");
    }

    private static int sent(Answer answer) {
        return answer.json().get("sent").asInt();
    }

    private static int failed(Answer answer) {
        return answer.json().get("failed").asInt();
    }

    private static Map<String, String> at(int port) {
        return Map.of("host", "localhost", "port", String.valueOf(port), "from", "sso@indigos.example");
    }

    private List<String> recipients() {
        return Arrays.stream(mails.getReceivedMessages())
                .map(RemindersIT::recipient)
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
