package cloud.indigos.keycloak.tests.support.service;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Guide;
import cloud.indigos.keycloak.tests.support.server.PackageFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A row of the table in {@code docs/services/delays.md}: how long one way into a service stays open after a decision.
 * Tests measure it, hold it against the table, and leave what they measured in {@code tests/target/delays.tsv}.
 */
public record Revocation(String service, String way) {

    private static final String AT_ONCE = "at once";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /**
     * Tries, again and again from now, until an attempt is refused; fails as soon as that takes longer than the table says.
     *
     * @param refused tries, and tells whether that was refused as it should be
     */
    public void shuts(BooleanSupplier refused) {
        Duration promised = promised();
        Instant begin = Instant.now();
        Duration open = Duration.ZERO;
        while (!refused.getAsBoolean()) {
            assertThat(open).as("%s, %s: still let in after", service, way).isLessThan(promised);
            pause();
            open = Duration.between(begin, Instant.now());
        }
        keep(open);
    }

    private Duration promised() {
        List<String> found = Guide.named("services/delays.md").tableRows().stream()
                .filter(row -> row.size() > 2
                        && row.get(0).equals(service)
                        && row.get(1).equals(way))
                .map(row -> row.get(2))
                .toList();
        assertThat(found).as("rows for %s, %s", service, way).hasSize(1);
        return found.get(0).equals(AT_ONCE)
                ? Duration.ZERO
                : Duration.ofSeconds(Long.parseLong(found.get(0).replace(" s", "")));
    }

    private void keep(Duration open) {
        Path file = PackageFiles.evidence().resolveSibling("delays.tsv");
        String row = service + "\t" + way + "\t" + open.toMillis() + " ms\n";
        try {
            Files.writeString(file, row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
