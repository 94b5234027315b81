package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.yaml.snakeyaml.Yaml;

/** What the description of the charter's administration says, and what the server answers. */
@KeycloakIntegrationTest
class OpenApiIT {

    private static final JsonNode API = description();

    @InjectRealm(config = CharterRealm.class)
    ManagedRealm realm;

    private Caller administrator;

    @BeforeEach
    void anAdministratorAndAMemberWhoAccepted() {
        administrator = Caller.of(realm, Person.RACHEL);
        Reader.in(realm).accept();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /versions, /versions, 200",
        "POST, /versions, /versions, 400",
        "GET, /versions/{number}, /versions/1, 200",
        "GET, /versions/{number}, /versions/9, 404",
        "POST, /versions/{number}/publish, /versions/1/publish, 200",
        "GET, /versions/{number}/changes, /versions/1/changes?from=1, 200",
        "GET, /versions/{number}/changes, /versions/1/changes?from=9, 404",
        "GET, /acceptances, /acceptances, 200",
        "GET, /acceptances, /acceptances?status=pending, 200",
        "GET, /acceptances, /acceptances?max=0, 400",
        "GET, /acceptances, /acceptances?version=9, 404",
        "GET, /rate, /rate, 200",
        "GET, /export, /export, 200",
        "POST, /reminders, /reminders, 200",
    })
    void theAnswerIsTheOneDescribed(String method, String path, String call, int status) {
        Answer answer = method.equals("GET") || !path.equals("/versions")
                ? administrator.admin(method, "/charter" + call)
                : administrator.admin(method, "/charter" + call, "application/json", "{}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        JsonNode described = API.at("/paths")
                .get(path)
                .get(method.equals("GET") ? "get" : "post")
                .get("responses")
                .get(String.valueOf(status));
        assertThat(described).as("%s %s %d is described", method, path, status).isNotNull();
        check(
                answer.json(),
                resolve(described).at("/content").get("application/json").get("schema"),
                path);
    }

    @Test
    void nothingIsDescribedThatIsNotThere() {
        API.get("paths").fieldNames().forEachRemaining(path -> {
            String call = path.replace("{number}", "1").replace("{language}", "fr");
            if (API.get("paths").get(path).has("get")) {
                assertThat(administrator
                                .admin("GET", "/charter" + call + "?from=1")
                                .status())
                        .as(path)
                        .isEqualTo(200);
            }
        });
    }

    private static void check(JsonNode value, JsonNode reference, String where) {
        JsonNode schema = resolve(reference);
        switch (schema.get("type").asText()) {
            case "array" -> {
                assertThat(value.isArray()).as(where).isTrue();
                value.forEach(item -> check(item, schema.get("items"), where + "[]"));
            }
            case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
            case "string" -> {
                assertThat(value.isTextual()).as(where).isTrue();
                if (schema.has("enum")) {
                    assertThat(schema.get("enum")).as(where).contains(value);
                }
            }
            default -> checkObject(value, schema, where);
        }
    }

    private static void checkObject(JsonNode value, JsonNode schema, String where) {
        assertThat(value.isObject()).as(where).isTrue();
        if (schema.has("required")) {
            schema.get("required")
                    .forEach(name -> assertThat(value.has(name.asText()))
                            .as("%s.%s", where, name)
                            .isTrue());
        }
        value.fieldNames().forEachRemaining(name -> {
            JsonNode property = schema.has("additionalProperties")
                    ? schema.get("additionalProperties")
                    : schema.path("properties").get(name);
            if (schema.has("properties") || schema.has("additionalProperties")) {
                assertThat(property).as("%s.%s is described", where, name).isNotNull();
                check(value.get(name), property, where + "." + name);
            }
        });
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? API.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode description() {
        Path file = Path.of(System.getProperty("basedir"), "..", "providers", "charter", "openapi.yaml");
        try {
            return new ObjectMapper().valueToTree(new Yaml().load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
