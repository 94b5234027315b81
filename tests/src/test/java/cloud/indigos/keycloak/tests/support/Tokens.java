package cloud.indigos.keycloak.tests.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What one client got for a member, and what it gets for it now. */
public record Tokens(String realmUrl, String client, String access, String refresh) {

    /** Live, as a resource server asks. */
    public JsonNode introspect() {
        return Http.postForm(
                        realmUrl + "/protocol/openid-connect/token/introspect",
                        Map.of("client_id", client, "client_secret", TestClient.SECRET, "token", access))
                .json();
    }

    public Answer userinfo() {
        return Http.send(
                "GET",
                realmUrl + "/protocol/openid-connect/userinfo",
                request -> request.header("Authorization", "Bearer " + access));
    }

    public Answer refreshed() {
        return Http.postForm(
                realmUrl + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        client,
                        "client_secret",
                        TestClient.SECRET,
                        "refresh_token",
                        refresh));
    }

    public boolean areDead() {
        return !introspect().get("active").asBoolean()
                && userinfo().status() == 401
                && refreshed().status() == 400;
    }

    public boolean areAlive() {
        return introspect().get("active").asBoolean()
                && userinfo().status() == 200
                && refreshed().status() == 200;
    }
}
