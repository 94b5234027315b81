package cloud.indigos.keycloak.suspension.standing;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a member is refused: the whole account, or some services.
 *
 * @param services ids of the refused services; a refused {@code mail} refuses every {@code mail_…} too
 */
public record Refusal(boolean wholeAccount, SortedSet<String> services) {

    private static final String UNDER = "_";

    private static final Refusal NONE = new Refusal(false, new TreeSet<>());

    private static final Refusal ACCOUNT = new Refusal(true, new TreeSet<>());

    public Refusal {
        services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
    }

    public static Refusal none() {
        return NONE;
    }

    public static Refusal account() {
        return ACCOUNT;
    }

    public static Refusal of(Set<String> services) {
        return services.isEmpty() ? NONE : new Refusal(false, new TreeSet<>(services));
    }

    public boolean refuses(String service) {
        return wholeAccount
                || services.stream()
                        .anyMatch(refused -> service.equals(refused) || service.startsWith(refused + UNDER));
    }

    /** Whether nothing is refused here that the other does not refuse too. */
    public boolean isWithin(Refusal other) {
        return other.wholeAccount || (!wholeAccount && services.stream().allMatch(other::refuses));
    }

    public boolean isNone() {
        return !wholeAccount && services.isEmpty();
    }
}
