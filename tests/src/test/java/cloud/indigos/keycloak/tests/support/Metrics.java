package cloud.indigos.keycloak.tests.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.keycloak.testframework.server.KeycloakUrls;

/** Keycloak's own metrics endpoint. */
public record Metrics(KeycloakUrls urls) {

    /**
     * The value of a metric.
     *
     * @param line its name and labels
     * @return 0 before the first time
     */
    public double value(String line) {
        return text().lines()
                .filter(candidate -> candidate.startsWith(line + " "))
                .mapToDouble(candidate -> Double.parseDouble(candidate.substring(line.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    public String text() {
        Answer answer = Http.send("GET", urls.getMetric(), UnaryOperator.identity());
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
