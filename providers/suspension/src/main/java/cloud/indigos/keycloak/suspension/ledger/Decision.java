package cloud.indigos.keycloak.suspension.ledger;

import cloud.indigos.keycloak.suspension.standing.Refusal;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One entry of the ledger: what was decided about a member, by whom, when.
 *
 * @param number 1 for the member's first entry, then one more each time
 * @param enabled Keycloak's own switch at that time
 * @param annuls the entry that this one declares to have been wrong
 */
public record Decision(
        String id,
        String realmId,
        String memberId,
        int number,
        Kind kind,
        StandingState state,
        boolean enabled,
        Actor actor,
        Instant at,
        Optional<String> annuls) {

    /** Of some entries, those that annul another, by the id of that one. */
    public static Map<String, Decision> annulments(List<Decision> history) {
        return history.stream()
                .filter(entry -> entry.annuls().isPresent())
                .collect(Collectors.toMap(entry -> entry.annuls().get(), Function.identity(), (newer, older) -> newer));
    }

    /**
     * Of a member's entries, the newest first, those that changed the standing. The others note something about it, or
     * repeat it beside Keycloak's own switch.
     */
    public static List<Decision> changes(List<Decision> history) {
        return IntStream.range(0, history.size())
                .filter(i -> i + 1 == history.size()
                        || !history.get(i).state().equals(history.get(i + 1).state()))
                .mapToObj(history::get)
                .toList();
    }

    /** Of a member's entries, the newest first, the last that decided anything; empty when none did. */
    public static Optional<Decision> newest(List<Decision> history) {
        return history.stream().filter(entry -> entry.kind().isDecision()).findFirst();
    }

    /**
     * Of a member's entries, the newest first, those found wrong since the standing was last decided, the last found
     * first: whoever reads what holds now is told of them too.
     */
    public static List<Decision> latelyAnnulled(List<Decision> history) {
        Map<String, Decision> byId = history.stream().collect(Collectors.toMap(Decision::id, Function.identity()));
        Set<Decision> changes = Set.copyOf(changes(history));
        return history.stream()
                .takeWhile(entry -> entry.kind() == Kind.ANNULLED || !changes.contains(entry))
                .flatMap(entry -> entry.annuls().map(byId::get).stream())
                .toList();
    }

    /** Whether nothing came between that entry, or the beginning, and this one. */
    public boolean follows(Optional<Decision> earlier) {
        return number == earlier.map(Decision::number).orElse(0) + 1;
    }

    /** What this decision refuses; a disabled account is refused as a whole. */
    public Refusal refusal() {
        return enabled ? state.refusal() : Refusal.account();
    }

    /** Where the member's sessions end by this entry. */
    public Refusal ends() {
        return switch (kind) {
            case REPORTED -> Refusal.account();
            case ACKNOWLEDGED, ANSWERED -> Refusal.none();
            default -> refusal();
        };
    }
}
