package cloud.indigos.keycloak.tests.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cloud.indigos.keycloak.tests.support.Clients;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.service.Bearer;
import cloud.indigos.keycloak.tests.support.service.Measured;
import cloud.indigos.keycloak.tests.support.service.Revocation;
import cloud.indigos.keycloak.tests.support.service.ServiceFolder;
import cloud.indigos.keycloak.tests.support.service.SmtpClient;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** Members send mail through a Postfix that somebody set up with {@code docs/services/postfix.md}. */
@KeycloakIntegrationTest
class PostfixIT {

    private static final String TITLE = "Postfix";

    @InjectRealm(config = MailRealm.class)
    ManagedRealm realm;

    @TempDir
    Path folder;

    private Member member;
    private Decisions decisions;

    /** Only root may start Postfix: a developer is told what was not tested, the build server fails. */
    @BeforeEach
    void aMemberWithMail() {
        assumeTrue(ServiceFolder.isRoot() || System.getenv("CI") != null, "Postfix is not tested: it needs root");
        member = Member.in(realm);
        decisions = Decisions.in(realm);
    }

    @Measured
    void whoMayNotSendIsToldByPasswordAndByTokenUntilThatIsLifted() {
        try (Postfix postfix = Postfix.start(folder, realm.getBaseUrl())) {
            String token = member.signIn(MailRealm.WEBMAIL).access();
            assertThat(byPassword(postfix)).startsWith("250");
            assertThat(byToken(postfix, token)).startsWith("250");

            decisions.restrict(member, "mail_send");
            new Revocation(TITLE, "new sign-in, by password").shuts(() -> isRefusedWithTheNotice(byPassword(postfix)));
            new Revocation(TITLE, "token at hand").shuts(() -> isRefusedWithTheNotice(byToken(postfix, token)));

            decisions.lift(member);
            assertThat(byPassword(postfix)).startsWith("250");
            assertThat(byToken(postfix, token)).startsWith("250");
        }
    }

    @Test
    void aSuspendedMemberSendsNothingUntilThatIsLifted() {
        try (Postfix postfix = Postfix.start(folder, realm.getBaseUrl())) {
            String token = member.signIn(MailRealm.WEBMAIL).access();

            decisions.suspend(member);
            assertThat(byPassword(postfix)).startsWith("535");
            assertThat(byToken(postfix, token)).startsWith("535");

            decisions.lift(member);
            assertThat(byPassword(postfix)).startsWith("250");
            assertThat(byToken(postfix, token)).startsWith("535");
        }
    }

    /** What the guide warns of: there is no way to cut it. */
    @Test
    void anOpenConnectionGoesOnSending() {
        try (Postfix postfix = Postfix.start(folder, realm.getBaseUrl());
                SmtpClient client = postfix.connect()) {
            assertThat(client.password(member.username(), Member.PASSWORD)).startsWith("235");

            decisions.suspend(member);

            assertThat(client.mail(member.email(), "a@b.example", "x")).startsWith("250");
        }
    }

    @Test
    void nobodySendsWithoutTheClaims() {
        try (Postfix postfix = Postfix.start(folder, realm.getBaseUrl())) {
            new Clients(realm).takeClaimsFrom(MailRealm.FORGETFUL);

            assertThat(byToken(postfix, member.signIn(MailRealm.FORGETFUL).access()))
                    .startsWith("535");
        }
    }

    @Test
    void nobodySendsWhileKeycloakIsDown() {
        String nowhere = "http://localhost:" + FreePorts.find() + "/realms/indigos";
        try (Postfix postfix = Postfix.start(folder, nowhere)) {
            assertThat(byPassword(postfix)).startsWith("535");
            assertThat(byToken(postfix, member.signIn(MailRealm.WEBMAIL).access()))
                    .startsWith("535");
        }
    }

    private String byPassword(Postfix postfix) {
        return send(postfix, client -> client.password(member.username(), Member.PASSWORD));
    }

    private String byToken(Postfix postfix, String token) {
        return send(postfix, client -> client.token(Bearer.XOAUTH2, member.username(), token));
    }

    private String send(Postfix postfix, Function<SmtpClient, String> signIn) {
        try (SmtpClient client = postfix.connect()) {
            String answer = signIn.apply(client);
            return answer.startsWith("235") ? client.mail(member.email(), "a@b.example", "x") : answer;
        }
    }

    private static boolean isRefusedWithTheNotice(String answer) {
        return answer.startsWith("535 5.7.8 ") && answer.contains("Pour en savoir plus : http");
    }
}
