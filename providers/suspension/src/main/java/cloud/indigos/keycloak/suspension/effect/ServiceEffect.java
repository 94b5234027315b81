package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.core.feature.Finding;
import java.util.List;
import org.keycloak.models.RealmModel;

/**
 * An effect on a service that holds accounts or connections of its own, such as Nextcloud. When the service is down, all
 * effects of the kind wait and it is probed every few seconds; when it refuses us, they wait until an administrator
 * resumes it. An attempt that ends in an exception for want of an answer is {@link Outcome#unavailable}. It applies what
 * holds for the member by then: it may have waited, and another decision may come while it is made. A member's effects do
 * not overtake each other, and logouts at clients wait a moment for them.
 */
public interface ServiceEffect extends Effect {

    /** Whether the service belongs to this realm. */
    boolean serves(RealmModel realm);

    /**
     * A call that changes nothing and shows whether the service is there and lets us do our work: {@link Outcome#done},
     * {@link Outcome#unavailable} or {@link Outcome#stop}.
     */
    Attempt probe();

    /** What is wrong with it in a realm, beside not answering or refusing us. Must be quick and talk to nobody. */
    default List<Finding> check(RealmModel realm) {
        return List.of();
    }

    @Override
    default boolean isInOrder() {
        return true;
    }
}
