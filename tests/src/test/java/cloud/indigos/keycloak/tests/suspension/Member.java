package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Http;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.UserBuilder;

/** A member of one test: signs in to services and is decided about. */
final class Member {

    private static final AtomicInteger COUNT = new AtomicInteger();

    static final String PASSWORD = "Le chat dort au soleil, 7 heures";

    private final ManagedRealm realm;
    private final String username;
    private final UserResource account;

    private Member(ManagedRealm realm, String username, UserResource account) {
        this.realm = realm;
        this.username = username;
        this.account = account;
    }

    static Member in(ManagedRealm realm) {
        String username = "member" + COUNT.incrementAndGet();
        UserRepresentation representation = UserBuilder.create(username)
                .name("Claire", "Fontaine")
                .email(username + "@indigos.example")
                .emailVerified(true)
                .enabled(true)
                .password(PASSWORD)
                .build();
        try (Response response = realm.admin().users().create(representation)) {
            assertThat(response.getStatus()).isEqualTo(201);
            return new Member(realm, username, realm.admin().users().get(CreatedResponseUtil.getCreatedId(response)));
        }
    }

    /** Who was made by another way, such as an import. */
    static Member named(String username, ManagedRealm realm) {
        String id =
                realm.admin().users().searchByUsername(username, true).get(0).getId();
        return new Member(realm, username, realm.admin().users().get(id));
    }

    String realmName() {
        return realm.getName();
    }

    String username() {
        return username;
    }

    String email() {
        return username + "@indigos.example";
    }

    /** Signs in by password. */
    Tokens signIn(String client, String... scopes) {
        Answer answer = signInTo(client, scopes);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return new Tokens(
                realm.getBaseUrl(),
                client,
                answer.json().get("access_token").asText(),
                answer.json().get("refresh_token").asText());
    }

    Answer signInTo(String client, String... scopes) {
        return Http.postForm(
                realm.getBaseUrl() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "client_secret",
                        SuspensionRealm.SECRET,
                        "username",
                        username,
                        "password",
                        PASSWORD,
                        "scope",
                        ("openid " + String.join(" ", scopes)).strip()));
    }

    Map<String, List<String>> attributes() {
        Map<String, List<String>> attributes = account.toRepresentation().getAttributes();
        return attributes == null ? Map.of() : attributes;
    }

    UserRepresentation representation() {
        return account.toRepresentation();
    }

    UserResource account() {
        return account;
    }

    /** What the console sends when an administrator saves the form, with these of our attributes. */
    Answer decide(String adminToken, Map<String, List<String>> attributes) {
        UserRepresentation form = account.toRepresentation();
        form.setAttributes(new HashMap<>(attributes));
        return save(adminToken, form);
    }

    Answer enable(String adminToken, boolean enabled) {
        UserRepresentation form = account.toRepresentation();
        form.setEnabled(enabled);
        return save(adminToken, form);
    }

    Answer save(String adminToken, UserRepresentation form) {
        return Http.sendJson(
                "PUT",
                realm.getBaseUrl().replace("/realms/", "/admin/realms/") + "/users/" + form.getId(),
                adminToken,
                form);
    }
}
