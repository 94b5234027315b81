package cloud.indigos.keycloak.suspension.ledger;

/** How an entry came into the ledger. */
public enum Kind {
    /** An administrator decided. */
    DECIDED,
    /** The attributes were changed by another way than an administrator's decision, and this was noticed. */
    OBSERVED,
    /** The attributes were lost and put back from the ledger. */
    RESTORED,
    /** The member read a warning and said so. */
    ACKNOWLEDGED,
    /** An administrator found that an earlier decision was wrong. */
    ANNULLED
}
