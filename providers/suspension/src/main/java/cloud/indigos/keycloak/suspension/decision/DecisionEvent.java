package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** The admin event of a decision that the console did not save itself: who decided what about whom, and not why. */
public final class DecisionEvent {

    private DecisionEvent() {}

    /**
     * Leaves it in the session's transaction.
     *
     * @param administrator in whose name, for an event of any session
     */
    public static void record(KeycloakSession session, AdminEventBuilder administrator, Decision decision) {
        administrator
                .clone(session)
                .resource("INDIGOS_STANDING")
                .operation(OperationType.UPDATE)
                .resourcePath("indigos", "standings", "members", decision.memberId())
                .detail("decision", decision.id())
                .detail("kind", decision.kind().value())
                .detail("standing", decision.state().standing().value())
                .success();
    }
}
