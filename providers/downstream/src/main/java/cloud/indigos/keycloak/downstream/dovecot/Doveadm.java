package cloud.indigos.keycloak.downstream.dovecot;

import cloud.indigos.keycloak.downstream.service.ServiceCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.keycloak.http.simple.SimpleHttpResponse;

/** Dovecot's doveadm HTTP API. */
final class Doveadm {

    private static final String TAG = "indigos";

    private final DovecotSettings settings;
    private final ServiceCall call;

    Doveadm(DovecotSettings settings, ServiceCall call) {
        this.settings = settings;
        this.call = call;
    }

    /** Cuts all connections of a user; a name with {@code *} or {@code ?} is a pattern. */
    DoveadmAnswer kick(String user) throws IOException {
        String key = Base64.getEncoder().encodeToString(call.secret().getBytes(StandardCharsets.UTF_8));
        try (SimpleHttpResponse response = call.http()
                .doPost(settings.common().url() + "/doveadm/v1")
                .header("Authorization", "X-Dovecot-API " + key)
                .json(List.of(List.of("kick", Map.of("mask", List.of(user)), TAG)))
                .asResponse()) {
            return DoveadmAnswer.of(response.getStatus(), response.asString());
        }
    }
}
