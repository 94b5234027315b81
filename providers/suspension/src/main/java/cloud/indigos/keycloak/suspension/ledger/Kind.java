package cloud.indigos.keycloak.suspension.ledger;

import java.util.Locale;

/** How an entry came into the ledger. */
public enum Kind {
    /** An administrator decided. */
    DECIDED(true),
    /** The attributes were changed by another way than an administrator's decision, and this was noticed. */
    OBSERVED(true),
    /** The decision's last day has passed. */
    EXPIRED(true),
    /** An administrator found a decision wrong and takes it back. */
    ANNULLED(true),
    /** The attributes were lost and put back from the ledger. */
    RESTORED(false),
    /** The member read a warning and said so. */
    ACKNOWLEDGED(false),
    /** The member answered the decision. */
    ANSWERED(false),
    /** The member reported that somebody else may have used the account (charter §3). */
    REPORTED(false);

    private final boolean decision;

    Kind(boolean decision) {
        this.decision = decision;
    }

    /** Its name in the APIs, in admin events and in the metrics. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the entry decides what holds; the others note what happened to a decision. */
    public boolean isDecision() {
        return decision;
    }
}
