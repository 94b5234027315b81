package cloud.indigos.keycloak.suspension.bulk;

/**
 * What came of one member.
 *
 * @param memberId null when none was found
 * @param decisionId the new entry of the ledger; null when there is none
 * @param problem in the language of whoever asked; null when there was none
 */
public record BulkLine(BulkOutcome outcome, String memberId, String decisionId, String problem) {

    private static final int LONGEST_PROBLEM = 1000;

    public BulkLine {
        problem = problem == null || problem.length() <= LONGEST_PROBLEM
                ? problem
                : problem.substring(0, LONGEST_PROBLEM);
    }

    public static BulkLine of(BulkOutcome outcome) {
        return new BulkLine(outcome, null, null, null);
    }
}
