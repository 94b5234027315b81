package cloud.indigos.keycloak.suspension.answer;

import java.time.Instant;

/**
 * What a member answered to a decision.
 *
 * @param decisionId the decision's entry in the ledger
 */
public record Answer(String decisionId, String text, Instant at) {}
