package cloud.indigos.keycloak.downstream.settings;

import cloud.indigos.keycloak.suspension.standing.Refusal;
import java.time.Duration;
import java.util.Set;

/**
 * What every service of ours is told.
 *
 * @param realm the name of the realm it belongs to; empty when nobody said
 * @param services ids of the realm's services that it obeys: one of them refused, it refuses
 * @param url where it is called
 * @param timeout how long an answer may take
 * @param reconcile how often what it does is compared with what it should do
 */
public record ServiceSettings(String realm, Set<String> services, String url, Duration timeout, Duration reconcile) {

    /** Its name among the options; any of these makes a service one that is meant to be called. */
    static final String URL = "url";

    private static final int DEFAULT_TIMEOUT_SECONDS = 10;
    private static final int LONGEST_TIMEOUT_SECONDS = 60;
    private static final int DEFAULT_RECONCILE_SECONDS = 900;
    private static final int LONGEST_RECONCILE_SECONDS = 86_400;

    public static ServiceSettings read(ServiceOptions options, String servicesByDefault) {
        return new ServiceSettings(
                options.required("realm"),
                options.services("services", servicesByDefault),
                options.address(URL),
                Duration.ofSeconds(
                        options.number("timeout-seconds", DEFAULT_TIMEOUT_SECONDS, 1, LONGEST_TIMEOUT_SECONDS)),
                Duration.ofSeconds(
                        options.number("reconcile-seconds", DEFAULT_RECONCILE_SECONDS, 1, LONGEST_RECONCILE_SECONDS)));
    }

    public boolean obeys(Refusal refusal) {
        return services.stream().anyMatch(refusal::refuses);
    }
}
