package cloud.indigos.keycloak.suspension.bulk;

/** What came of one member in a call about many. */
public enum BulkOutcome {
    /** There is a new entry in the ledger. */
    DECIDED,
    /** The same held already. */
    UNCHANGED,
    /** The rules do not allow it. */
    REFUSED,
    /** The administrator may see the member, and not decide. */
    FORBIDDEN,
    /** Nobody whom the administrator may see is called so. */
    NOT_FOUND,
    /** Something broke, or somebody else decided in the same moment; nothing was changed, and a repetition tries again. */
    FAILED
}
