package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.suspension.ledger.Decision;

/** Whom an effect is about, and for which decision. */
record Subject(String realmId, String memberId, String decisionId) {

    static Subject of(Decision decision) {
        return new Subject(decision.realmId(), decision.memberId(), decision.id());
    }
}
