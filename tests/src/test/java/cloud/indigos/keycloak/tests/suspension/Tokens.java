package cloud.indigos.keycloak.tests.suspension;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Http;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What one client got for a member, and what it gets for it now. */
record Tokens(String realmUrl, String client, String access, String refresh) {

    /** Live, as a resource server asks. */
    JsonNode introspect() {
        return Http.postForm(
                        realmUrl + "/protocol/openid-connect/token/introspect",
                        Map.of("client_id", client, "client_secret", SuspensionRealm.SECRET, "token", access))
                .json();
    }

    Answer userinfo() {
        return Http.send(
                "GET",
                realmUrl + "/protocol/openid-connect/userinfo",
                request -> request.header("Authorization", "Bearer " + access));
    }

    Answer refreshed() {
        return Http.postForm(
                realmUrl + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        client,
                        "client_secret",
                        SuspensionRealm.SECRET,
                        "refresh_token",
                        refresh));
    }

    boolean areDead() {
        return !introspect().get("active").asBoolean()
                && userinfo().status() == 401
                && refreshed().status() == 400;
    }

    boolean areAlive() {
        return introspect().get("active").asBoolean()
                && userinfo().status() == 200
                && refreshed().status() == 200;
    }
}
