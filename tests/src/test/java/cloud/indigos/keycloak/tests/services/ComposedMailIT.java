package cloud.indigos.keycloak.tests.services;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.service.Bearer;
import cloud.indigos.keycloak.tests.support.service.ImapClient;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.InjectAdminClient;
import org.keycloak.testframework.annotations.InjectKeycloakUrls;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.UserBuilder;
import org.keycloak.testframework.server.KeycloakUrls;

/** Members read and send mail as {@code docker-compose.yml} has it set up, in Keycloak and in Dovecot, by our scripts. */
@KeycloakIntegrationTest
class ComposedMailIT {

    private static final String BOOTSTRAP = "bootstrap";
    private static final String ADDRESS = "claire@example.org";
    private static final String OTHER_MAILBOX = "valentine@example.org";

    @InjectAdminClient
    Keycloak server;

    @InjectKeycloakUrls
    KeycloakUrls urls;

    @TempDir
    Path folder;

    private String bootstrap;
    private UserResource claire;
    private Dovecot dovecot;

    @BeforeEach
    void theScriptsAreRunAndAMemberHasAMailbox() {
        bootstrap = create(
                server.realm("master"),
                UserBuilder.create(BOOTSTRAP)
                        .name("Valentine", "Laurent")
                        .email("bootstrap@example.org")
                        .enabled(true)
                        .password(Member.PASSWORD)
                        .build());
        UserResource administrator = server.realm("master").users().get(bootstrap);
        administrator
                .roles()
                .realmLevel()
                .add(List.of(server.realm("master").roles().get("admin").toRepresentation()));
        ComposedMail mail = new ComposedMail(folder);
        mail.setUpKeycloak(urls.getBase(), BOOTSTRAP, Member.PASSWORD);
        server.tokenManager().grantToken(); // one that knows the new realm
        claire = realm().users()
                .get(create(
                        realm(),
                        UserBuilder.create("claire")
                                .name("Claire", "Fontaine")
                                .email(ADDRESS)
                                .enabled(true)
                                .password(Member.PASSWORD)
                                .build()));
        dovecot = mail.start(urls.getBase(), ADDRESS);
    }

    @AfterEach
    void nothingIsLeft() {
        if (dovecot != null) {
            dovecot.close();
        }
        if (server.realms().findAll().stream()
                .anyMatch(realm -> realm.getRealm().equals(ComposedMail.REALM))) {
            realm().remove();
        }
        server.realm("master").users().get(bootstrap).remove();
    }

    @Test
    void aMemberReadsAndSendsByPasswordOrTokenUnlessThatIsRefused() {
        assertThat(readByPassword(Member.PASSWORD)).startsWith("OK");
        assertThat(readByToken()).startsWith("OK");
        assertThat(sends()).contains("auth succeeded");

        restrict("mail_send");
        assertThat(readByPassword(Member.PASSWORD)).startsWith("OK");
        assertThat(sends()).contains("auth failed");

        restrict("mail");
        assertThat(readByPassword(Member.PASSWORD)).startsWith("NO");
        assertThat(readByToken()).startsWith("NO");
    }

    @Test
    void thePasswordOfAMailboxOpensNothing() {
        assertThat(readByPassword(ComposedMail.MAILBOX_PASSWORD)).startsWith("NO");
        assertThat(dovecot.tried("smtp", ADDRESS, ComposedMail.MAILBOX_PASSWORD))
                .contains("auth failed");
        assertThat(dovecot.tried("pop3", ADDRESS, Member.PASSWORD)).contains("auth failed");
    }

    @Test
    void nobodyOpensAnotherMailboxByChangingTheirAddress() {
        Answer changed = Http.sendJson(
                "POST",
                realmUrl() + "/account",
                token(),
                Map.of(
                        "username", "claire",
                        "firstName", "Claire",
                        "lastName", "Fontaine",
                        "email", OTHER_MAILBOX));

        assertThat(changed.status()).isEqualTo(400);
        assertThat(claire.toRepresentation().getEmail()).isEqualTo(ADDRESS);
        assertThat(read(imap -> imap.token(Bearer.XOAUTH2, OTHER_MAILBOX, token())))
                .startsWith("NO");
    }

    private String readByPassword(String password) {
        return read(imap -> imap.password(ADDRESS, password));
    }

    private String readByToken() {
        return read(imap -> imap.token(Bearer.XOAUTH2, ADDRESS, token()));
    }

    private String read(Function<ImapClient, String> signIn) {
        try (ImapClient imap = dovecot.imap()) {
            String answer = signIn.apply(imap);
            return answer.startsWith("OK") ? imap.command("SELECT INBOX") : answer;
        }
    }

    private String sends() {
        return dovecot.tried("smtp", ADDRESS, Member.PASSWORD);
    }

    private String token() {
        return Http.postForm(
                        realmUrl() + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "dovecot",
                                "client_secret",
                                ComposedMail.SECRET,
                                "username",
                                ADDRESS,
                                "password",
                                Member.PASSWORD))
                .json()
                .path("access_token")
                .asText();
    }

    private void restrict(String service) {
        UserRepresentation account = claire.toRepresentation();
        Map<String, List<String>> attributes =
                new HashMap<>(Objects.requireNonNullElse(account.getAttributes(), Map.of()));
        attributes.put("indigos_standing", List.of("restricted"));
        attributes.put("indigos_services", List.of(service));
        attributes.put("indigos_reason", List.of("Envoi de publicité"));
        attributes.put("indigos_article", List.of("5"));
        attributes.put("indigos_urgent", List.of("manifest_abuse"));
        account.setAttributes(attributes);
        claire.update(account);
    }

    private static String create(RealmResource realm, UserRepresentation account) {
        try (Response response = realm.users().create(account)) {
            assertThat(response.getStatus()).isEqualTo(201);
            return CreatedResponseUtil.getCreatedId(response);
        }
    }

    private RealmResource realm() {
        return server.realm(ComposedMail.REALM);
    }

    private String realmUrl() {
        return urls.getBase() + "/realms/" + ComposedMail.REALM;
    }
}
