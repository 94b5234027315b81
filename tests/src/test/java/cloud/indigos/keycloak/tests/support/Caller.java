package cloud.indigos.keycloak.tests.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.keycloak.testframework.realm.ManagedRealm;

/** Somebody who calls the realm's API, with or without a token, in a language. */
public final class Caller {

    private final String realmUrl;
    private final String token;
    private final String language;

    private Caller(String realmUrl, String token, String language) {
        this.realmUrl = realmUrl;
        this.token = token;
        this.language = language;
    }

    public static Caller anonymous(ManagedRealm realm) {
        return new Caller(realm.getBaseUrl(), null, "fr");
    }

    /** Whoever this token was issued to, at the realm of this address. */
    public static Caller with(String token, String realmUrl) {
        return new Caller(realmUrl, token, "fr");
    }

    public static Caller of(ManagedRealm realm, Person person) {
        Answer answer = signIn(realm, person);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return new Caller(realm.getBaseUrl(), answer.json().get("access_token").asText(), "fr");
    }

    /** What a sign-in by password is answered, at a client that asks for no charter. */
    public static Answer signIn(ManagedRealm realm, Person person) {
        return Http.postForm(
                realm.getBaseUrl() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        IndigosRealm.TOOL_CLIENT,
                        "client_secret",
                        IndigosRealm.TOOL_SECRET,
                        "username",
                        person.username(),
                        "password",
                        person.password()));
    }

    /** The access token; null for an anonymous caller. */
    public String token() {
        return token;
    }

    public Caller reading(String newLanguage) {
        return new Caller(realmUrl, token, newLanguage);
    }

    /**
     * Calls our part of the admin API.
     *
     * @param path below {@code /admin/realms/{realm}/indigos}
     */
    public Answer admin(String method, String path) {
        return Http.send(method, realmUrl.replace("/realms/", "/admin/realms/") + "/indigos" + path, this::identify);
    }

    /** What the realm's check says of one feature: {@code id}, {@code installed}, {@code findings}. */
    public JsonNode feature(String id) {
        JsonNode report = admin("GET", "").json();
        return StreamSupport.stream(report.path("features").spliterator(), false)
                .filter(feature -> feature.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + id + " in " + report));
    }

    /**
     * Calls our part of the admin API with a body.
     *
     * @param headers names and values by turns
     */
    public Answer admin(String method, String path, String contentType, String body, String... headers) {
        return Http.send(
                method,
                realmUrl.replace("/realms/", "/admin/realms/") + "/indigos" + path,
                request -> {
                    for (int i = 0; i < headers.length; i += 2) {
                        request.header(headers[i], headers[i + 1]);
                    }
                    return identify(request.header("Content-Type", contentType));
                },
                body);
    }

    /**
     * Calls our part of the public API.
     *
     * @param path below {@code /realms/{realm}/indigos}
     */
    public Answer member(String method, String path) {
        return Http.send(method, realmUrl + "/indigos" + path, this::identify);
    }

    private HttpRequest.Builder identify(HttpRequest.Builder request) {
        request.header("Accept-Language", language);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
