package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Http;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.UserBuilder;
import org.keycloak.testframework.util.ApiUtil;

/** A member of one test, who has not seen the charter yet. */
final class Member {

    static final String PASSWORD = "Le chat dort au soleil, 7 heures";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ManagedRealm realm;
    private final String id;
    private final String username;

    private Member(ManagedRealm realm, String id, String username) {
        this.realm = realm;
        this.id = id;
        this.username = username;
    }

    static Member in(ManagedRealm realm) {
        String username = "reader" + COUNT.incrementAndGet();
        UserRepresentation account = UserBuilder.create(username)
                .name("Claire", "Fontaine")
                .email(username + "@indigos.example")
                .emailVerified(true)
                .enabled(true)
                .password(PASSWORD)
                .build();
        try (Response response = realm.admin().users().create(account)) {
            assertThat(response.getStatus()).isEqualTo(201);
            return new Member(realm, ApiUtil.getCreatedId(response), username);
        }
    }

    String id() {
        return id;
    }

    String username() {
        return username;
    }

    Page signIn() {
        return signIn(new Browser(realm));
    }

    Page signIn(Browser browser) {
        return browser.signIn(CharterRealm.SERVICE, username, PASSWORD);
    }

    void accept() {
        assertThat(signIn().press("accept").isAtService()).isTrue();
    }

    /** The mirror of what the member has accepted; null when there is none. */
    String attribute() {
        Map<String, List<String>> attributes =
                realm.admin().users().get(id).toRepresentation().getAttributes();
        List<String> values = attributes == null ? null : attributes.get("indigos_charter");
        return values == null ? null : values.get(0);
    }

    Answer token(String client) {
        return Http.postForm(
                realm.getBaseUrl() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "client_secret",
                        CharterRealm.SECRET,
                        "username",
                        username,
                        "password",
                        PASSWORD,
                        "scope",
                        "openid"));
    }

    /** What the mail server, which is let pass, learns of the member. */
    JsonNode introspect() {
        return introspect(
                token(CharterRealm.MAIL_SERVER).json().get("access_token").asText());
    }

    JsonNode introspect(String accessToken) {
        return Http.postForm(
                        realm.getBaseUrl() + "/protocol/openid-connect/token/introspect",
                        Map.of(
                                "client_id", CharterRealm.MAIL_SERVER,
                                "client_secret", CharterRealm.SECRET,
                                "token", accessToken))
                .json();
    }

    JsonNode userinfo() {
        String token =
                token(CharterRealm.MAIL_SERVER).json().get("access_token").asText();
        return Http.send(
                        "GET",
                        realm.getBaseUrl() + "/protocol/openid-connect/userinfo",
                        request -> request.header("Authorization", "Bearer " + token))
                .json();
    }

    /** The member's own view of what they have accepted. */
    JsonNode ownData() {
        String token =
                token(CharterRealm.MAIL_SERVER).json().get("access_token").asText();
        return Http.send(
                        "GET",
                        realm.getBaseUrl() + "/indigos/me",
                        request -> request.header("Authorization", "Bearer " + token))
                .json()
                .get("charter");
    }
}
