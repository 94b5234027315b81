package cloud.indigos.keycloak.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;

/** What services ask of a server again and again. */
record Grants(BenchServer server, String client) {

    static Grants of(BenchServer server) {
        return new Grants(server, BenchRealm.CLIENT);
    }

    JsonNode password(String username) {
        return Web.read(Web.send(
                Web.form(
                        token(),
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                client,
                                "client_secret",
                                BenchRealm.SECRET,
                                "scope",
                                "openid",
                                "username",
                                username,
                                "password",
                                BenchRealm.PASSWORD)),
                200));
    }

    HttpResponse<String> refresh(JsonNode tokens) {
        return Web.send(Web.form(
                token(),
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        client,
                        "client_secret",
                        BenchRealm.SECRET,
                        "refresh_token",
                        tokens.get("refresh_token").asText())));
    }

    HttpResponse<String> introspect(JsonNode tokens) {
        return Web.send(Web.form(
                token() + "/introspect",
                Map.of(
                        "client_id",
                        client,
                        "client_secret",
                        BenchRealm.SECRET,
                        "token",
                        tokens.get("access_token").asText())));
    }

    HttpResponse<String> userinfo(JsonNode tokens) {
        return Web.send(Web.get(server.realmUrl() + "/protocol/openid-connect/userinfo")
                .header("Authorization", "Bearer " + tokens.get("access_token").asText()));
    }

    private String token() {
        return server.realmUrl() + "/protocol/openid-connect/token";
    }
}
