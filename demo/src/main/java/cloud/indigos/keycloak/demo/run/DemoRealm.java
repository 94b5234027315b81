package cloud.indigos.keycloak.demo.run;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.minidev.json.JSONObject;

/** The realm the demo imports, and the secrets in it: they open nothing but a server on this machine. */
final class DemoRealm {

    static final String NAME = "indigos";
    static final String CLIENT = "sample";

    private static final String RESOURCE = "indigos-realm.json";

    private final String text;
    private final JSONObject json;

    DemoRealm() throws IOException {
        try (InputStream file = Objects.requireNonNull(DemoRealm.class.getResourceAsStream(RESOURCE))) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            json = JSONObjectUtils.parse(text);
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    /** Puts the realm where Keycloak imports it, once: a realm that exists stays as it is. */
    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(RESOURCE), text);
    }

    /** Values for the placeholders in the realm, which Keycloak reads from its environment while it imports. */
    static Map<String, String> environment(Ports ports) {
        return Map.of(
                "DEMO_SERVICE", "http://localhost:" + ports.service(), "DEMO_MAIL_PORT", String.valueOf(ports.mail()));
    }

    String password(String username) {
        JSONObject credentials = only(only("users", "username", username), "credentials", "type", "password");
        return credentials.getAsString("value");
    }

    String clientSecret() {
        return only("clients", "clientId", CLIENT).getAsString("secret");
    }

    private JSONObject only(String list, String key, String value) {
        return only(json, list, key, value);
    }

    private static JSONObject only(JSONObject parent, String list, String key, String value) {
        return ((List<?>) parent.get(list))
                .stream()
                        .map(JSONObject.class::cast)
                        .filter(entry -> value.equals(entry.getAsString(key)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(value + " is not in the demo realm"));
    }
}
