package cloud.indigos.keycloak.downstream.nextcloud;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.downstream.Answering;
import cloud.indigos.keycloak.downstream.service.ServiceCall;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.Test;
import org.keycloak.http.simple.SimpleHttp;

/** What Nextcloud is asked, word by word. */
class NextcloudApiTest {

    private static final String OK = "{\"ocs\":{\"meta\":{\"statuscode\":200},\"data\":{\"enabled\":false}}}";

    /** {@code keycloak:s3cret} */
    private static final String BASIC = "Basic a2V5Y2xvYWs6czNjcmV0";

    private static NextcloudApi api(Answering nextcloud, String... more) {
        Map<String, String> options = new HashMap<>(
                Map.of("realm", "indigos", "url", nextcloud.url() + "/", "user", "keycloak", "password", "s3cret"));
        for (int i = 0; i < more.length; i += 2) {
            options.put(more[i], more[i + 1]);
        }
        NextcloudSettings settings =
                NextcloudSettings.read(options::get).settings().orElseThrow();
        SimpleHttp http =
                ServiceCall.withTimeouts(SimpleHttp.create(HttpClients.createDefault()), Duration.ofSeconds(5));
        return new NextcloudApi(settings, new ServiceCall(http, "s3cret"));
    }

    @Test
    void anAccountIsLookedUpLockedAndUnlocked() throws IOException {
        try (Answering nextcloud = new Answering(200, OK)) {
            NextcloudAnswer found = api(nextcloud).find("abc");
            api(nextcloud).disable("abc");
            api(nextcloud).enable("abc");

            assertThat(found.data().path("enabled").asBoolean(true)).isFalse();
            assertThat(nextcloud.requests())
                    .containsExactly(
                            "GET /ocs/v2.php/cloud/users/abc?format=json " + BASIC + " ",
                            "PUT /ocs/v2.php/cloud/users/abc/disable?format=json " + BASIC + " {}",
                            "PUT /ocs/v2.php/cloud/users/abc/enable?format=json " + BASIC + " {}");
        }
    }

    @Test
    void aNameIsNoPartOfTheAddress() throws IOException {
        try (Answering nextcloud = new Answering(200, OK)) {
            api(nextcloud).disable("../admin?x=é +");

            assertThat(nextcloud.requests().get(0))
                    .startsWith("PUT /ocs/v2.php/cloud/users/..%2Fadmin%3Fx%3D%C3%A9%20%2B/disable?format=json ");
        }
    }

    @Test
    void anAccountOfWhoNeverCameIsMadeAsUserOidcWould() throws IOException {
        try (Answering nextcloud = new Answering(200, OK)) {
            api(nextcloud, "provider-id", "7").create("the-sub");

            assertThat(nextcloud.requests().get(0))
                    .startsWith("POST /ocs/v2.php/apps/user_oidc/api/v1/user?format=json ")
                    .contains("\"providerId\":7", "\"userId\":\"the-sub\"");
        }
    }

    @Test
    void aRedirectIsNotFollowedWithThePassword() throws IOException {
        try (Answering nextcloud = new Answering(302, "")) {
            assertThat(api(nextcloud).look().outcome().problem()).isEqualTo("http-302");
            assertThat(nextcloud.requests()).hasSize(1);
        }
    }
}
