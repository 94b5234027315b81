package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** A description of an API, against which answers are held; it knows which it has not seen yet. */
final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private final JsonNode api;
    private final Set<String> notSeen = new TreeSet<>();

    private OpenApi(JsonNode api) {
        this.api = api;
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> method.getValue()
                                .get("responses")
                                .fieldNames()
                                .forEachRemaining(
                                        status -> notSeen.add(name(method.getKey(), path.getKey(), status)))));
    }

    static OpenApi ofTheCharter() {
        Path file = Path.of(System.getProperty("basedir"), "..", "providers", "charter", "openapi.yaml");
        try {
            return new OpenApi(new ObjectMapper().valueToTree(new Yaml().load(Files.readString(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers that are described and were not given yet, such as {@code GET /versions 200}. */
    Set<String> notSeen() {
        return notSeen;
    }

    void check(String method, String path, int status, Answer answer) {
        String name = name(method, path, String.valueOf(status));
        assertThat(answer.status()).as(name + " " + answer.body()).isEqualTo(status);
        JsonNode described = api.at("/paths")
                .path(path)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(String.valueOf(status));
        assertThat(described.isMissingNode()).as(name + " is not described").isFalse();
        JsonNode content = resolve(described).path("content");
        if (content.has("application/json") && !content.has("text/markdown")) {
            check(answer.json(), content.get("application/json").get("schema"), name);
        }
        notSeen.remove(name);
    }

    private void check(JsonNode value, JsonNode reference, String where) {
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

    private void checkObject(JsonNode value, JsonNode schema, String where) {
        assertThat(value.isObject()).as(where).isTrue();
        schema.path("required")
                .forEach(name -> assertThat(value.has(name.asText()))
                        .as("%s.%s", where, name)
                        .isTrue());
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

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static String name(String method, String path, String status) {
        return method.toUpperCase(Locale.ROOT) + " " + path + " " + status;
    }
}
