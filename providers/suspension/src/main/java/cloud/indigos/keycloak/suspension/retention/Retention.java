package cloud.indigos.keycloak.suspension.retention;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.standing.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Which entries of a ledger need not be kept any longer (GDPR, article 5, 1 e). What happened to a member until they were
 * active again is one matter; a matter is closed by that entry, and forgotten as a whole once it has been closed for long
 * enough. An open one is kept from its first warning on, since it is what the present standing rests on. A warning that
 * still counts is kept with the entry that closes its matter: without it, it would be in force again.
 *
 * @param closedBefore matters closed before may be forgotten
 * @param warnedSince a warning since then still counts (charter §11), whatever became of its matter
 */
public record Retention(Instant closedBefore, Instant warnedSince) {

    /**
     * The entries that may be forgotten.
     *
     * @param history all of a member's entries, the newest first
     */
    public List<Decision> forgettable(List<Decision> history) {
        Set<String> annulled = Decision.annulments(history).keySet();
        List<Decision> oldestFirst = new ArrayList<>(history);
        Collections.reverse(oldestFirst);
        List<Decision> forgettable = new ArrayList<>();
        List<Decision> matter = new ArrayList<>();
        for (Decision entry : oldestFirst) {
            matter.add(entry);
            if (closes(entry)) {
                if (entry.at().isBefore(closedBefore)) {
                    if (matter.removeIf(one -> stillCounts(one, annulled))) {
                        matter.remove(entry);
                    }
                    forgettable.addAll(matter);
                }
                matter.clear();
            }
        }
        return forgettable;
    }

    private static boolean closes(Decision entry) {
        return entry.state().isActive() && entry.enabled();
    }

    private boolean stillCounts(Decision entry, Set<String> annulled) {
        return entry.kind() == Kind.DECIDED
                && entry.state().standing() == Standing.WARNED
                && !entry.at().isBefore(warnedSince)
                && !annulled.contains(entry.id());
    }
}
