package cloud.indigos.keycloak.tests.support;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A member of one test, new in the realm: signs in to services, and is decided about. */
public final class Member {

    public static final String PASSWORD = "Le chat dort au soleil, 7 heures";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ManagedRealm realm;
    private final String id;
    private final String username;

    private Member(ManagedRealm realm, String id, String username) {
        this.realm = realm;
        this.id = id;
        this.username = username;
    }

    public static Member in(ManagedRealm realm) {
        String username = "member" + COUNT.incrementAndGet();
        UserRepresentation account = UserBuilder.create(username)
                .name("Claire", "Fontaine")
                .email(username + "@indigos.example")
                .emailVerified(true)
                .enabled(true)
                .password(PASSWORD)
                .build();
        try (Response response = realm.admin().users().create(account)) {
            assertThat(response.getStatus()).isEqualTo(201);
            return new Member(realm, CreatedResponseUtil.getCreatedId(response), username);
        }
    }

    /** Who was made by another way, such as an import. */
    public static Member named(String username, ManagedRealm realm) {
        String id =
                realm.admin().users().searchByUsername(username, true).get(0).getId();
        return new Member(realm, id, username);
    }

    public String realmName() {
        return realm.getName();
    }

    public String id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String email() {
        return username + "@indigos.example";
    }

    public UserResource account() {
        return realm.admin().users().get(id);
    }

    public UserRepresentation representation() {
        return account().toRepresentation();
    }

    public Map<String, List<String>> attributes() {
        Map<String, List<String>> attributes = representation().getAttributes();
        return attributes == null ? Map.of() : attributes;
    }

    /** Signs in by password. */
    public Tokens signIn(String client, String... scopes) {
        Answer answer = signInTo(client, scopes);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return new Tokens(
                realm.getBaseUrl(),
                client,
                answer.json().get("access_token").asText(),
                answer.json().get("refresh_token").asText());
    }

    /** What a sign-in by password is answered. */
    public Answer signInTo(String client, String... scopes) {
        return Http.postForm(
                realm.getBaseUrl() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "client_secret",
                        TestClient.SECRET,
                        "username",
                        username,
                        "password",
                        PASSWORD,
                        "scope",
                        ("openid " + String.join(" ", scopes)).strip()));
    }

    /** What the console sends when an administrator saves the form, with these of our attributes. */
    public Answer decide(String adminToken, Map<String, List<String>> attributes) {
        UserRepresentation form = representation();
        form.setAttributes(new HashMap<>(attributes));
        return save(adminToken, form);
    }

    public Answer enable(String adminToken, boolean enabled) {
        UserRepresentation form = representation();
        form.setEnabled(enabled);
        return save(adminToken, form);
    }

    public Answer save(String adminToken, UserRepresentation form) {
        return Http.sendJson(
                "PUT", realm.getBaseUrl().replace("/realms/", "/admin/realms/") + "/users/" + id, adminToken, form);
    }
}
