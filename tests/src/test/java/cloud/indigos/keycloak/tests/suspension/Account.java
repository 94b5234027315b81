package cloud.indigos.keycloak.tests.suspension;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.keycloak.testframework.realm.ManagedRealm;

/** The member's own account API, as the account console uses it. */
record Account(String url, String token) {

    static Account of(ManagedRealm realm, Tokens tokens) {
        return new Account(realm.getBaseUrl() + "/account", tokens.access());
    }

    JsonNode profile() {
        return Http.send(
                        "GET",
                        url,
                        request -> request.header("Authorization", "Bearer " + token)
                                .header("Accept", "application/json"))
                .json();
    }

    Answer save(JsonNode profile, Map<String, List<String>> attributes) {
        ObjectNode changed = profile.deepCopy();
        changed.set("attributes", new ObjectMapper().valueToTree(attributes));
        return Http.sendJson("POST", url, token, changed);
    }
}
