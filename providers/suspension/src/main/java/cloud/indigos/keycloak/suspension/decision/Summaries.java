package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.profile.Summary;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** Since when and by whom, as the console shows it: of the decision, not of what happened to it or to another since. */
final class Summaries {

    private Summaries() {}

    static void write(DecisionLedger ledger, UserModel member, Decision newest, ZoneId zone) {
        boolean brings = newest.kind().isDecision() && newest.kind() != Kind.ANNULLED;
        Stream<Decision> entries = brings ? Stream.of(newest) : Decision.changes(ledger.history(member)).stream();
        entries.filter(entry -> entry.kind().isDecision())
                .findFirst()
                .map(decision -> Summary.of(decision.at(), decision.actor().name()))
                .map(summary -> summary.format(zone))
                .ifPresent(text -> StandingAttributes.summarize(member, text));
    }
}
