package cloud.indigos.keycloak.charter.member;

import cloud.indigos.keycloak.charter.Acceptance;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;

/** An acceptance in JSON; {@code at} in ISO 8601, {@code client} left out when there was none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AcceptanceData(int version, String language, String sha256, String at, String client, String how) {

    public static AcceptanceData of(Acceptance acceptance) {
        return new AcceptanceData(
                acceptance.version(),
                acceptance.language(),
                acceptance.sha256(),
                acceptance.at().toString(),
                acceptance.client(),
                acceptance.how().name().toLowerCase(Locale.ROOT));
    }
}
