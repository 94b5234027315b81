package cloud.indigos.keycloak.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementsTest {

    private static final String LOG = """
            2026-11-23 09:40:01,001 DEBUG [org.hibernate.SQL] (executor-thread-1) select a from B where c=?
            2026-11-23 09:40:01,002 INFO  [org.keycloak.events] (executor-thread-1) select nothing
            2026-11-23 09:40:01,003 DEBUG [org.hibernate.SQL] (Timer-0) delete from B
            2026-11-23 09:40:01,004 DEBUG [org.hibernate.SQL] (indigos-outbox-1) select e from EFFECT
            2026-11-23 09:40:01,005 DEBUG [org.hibernate.SQL] (executor-thread-2) select a from B where c=?
            2026-11-23 09:40:01,006 DEBUG [org.hibernate.SQL] (executor-thread-2) update B set a=?
            """;

    @Test
    void onlyWhatARequestCausedCounts() {
        Statements statements = Statements.in(LOG);

        assertThat(statements.counts()).isEqualTo(Map.of("select a from B where c=?", 2, "update B set a=?", 1));
        assertThat(statements.total()).isEqualTo(3);
    }

    @Test
    void whatOneHasBeyondTheOtherIsNamed() {
        Statements other = new Statements(Map.of("select a from B where c=?", 1, "insert", 5));

        assertThat(Statements.in(LOG).beyond(other))
                .isEqualTo(Map.of("select a from B where c=?", 1, "update B set a=?", 1));
    }
}
