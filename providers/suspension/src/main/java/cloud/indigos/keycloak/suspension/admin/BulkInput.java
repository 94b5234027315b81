package cloud.indigos.keycloak.suspension.admin;

import java.util.List;

/**
 * One decision about many members. It is complete: what it leaves out is empty, whatever held for a member before.
 *
 * @param members ids, user names or mail addresses
 */
record BulkInput(List<String> members, DecisionInput decision) {}
