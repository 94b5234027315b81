package cloud.indigos.keycloak.suspension.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What administrators write down for each other about a member; the member never sees it.
 *
 * @param decisionId the entry of the ledger it is about, if any
 */
public record Note(String id, Optional<String> decisionId, String text, Actor actor, Instant at) {

    /** In characters. */
    public static final int LONGEST = 2000;
}
