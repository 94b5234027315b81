package cloud.indigos.keycloak.suspension.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code indigos_decisions_total}: entries of the ledger by realm, kind and standing; of no member and no person. */
final class DecisionCounter {

    private static final Meter.MeterProvider<Counter> DECISIONS = Counter.builder("indigos.decisions")
            .description("Entries of the ledger of decisions")
            .withRegistry(Metrics.globalRegistry);

    private DecisionCounter() {}

    /** Counts an entry once it is committed. */
    static void countAfterCommit(KeycloakSession session, RealmModel realm, Decision decision) {
        String realmName = realm.getName();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                DECISIONS
                        .withTags(
                                "realm",
                                realmName,
                                "kind",
                                decision.kind().value(),
                                "standing",
                                decision.state().standing().value())
                        .increment();
            }

            @Override
            protected void rollbackImpl() {}
        });
    }
}
