package cloud.indigos.keycloak.suspension.effect;

import java.util.List;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Something that must happen in the world outside when a decision is taken: a mail, a logout at a client, an account
 * locked in Nextcloud. It is written to the outbox in the decision's own transaction and performed after the commit, at
 * least once, until done or given up. The factory's id is the effect's kind; each must keep its id for ever, since rows
 * wait under it.
 */
public interface Effect extends Provider {

    /**
     * What to perform, in the decision's transaction and before the member's sessions end: one payload for each attempt
     * that may succeed or fail by itself, none when there is nothing to do. Must be quick and talk to nobody.
     */
    List<String> payloads(Decided decided);

    /**
     * Reads what it takes to perform one of them, maybe not for the first time, outside of any request and in a short
     * transaction; the attempt, which talks to others, has none. An exception of either counts as {@link Outcome#tryAgain}.
     * What holds for the member now is to be applied, not what held when it was queued.
     */
    Attempt prepare(RealmModel realm, EffectJob job);

    /**
     * Whether one member's effects of this kind must not overtake each other. A later decision's then wait while an
     * earlier one's is tried for the first time; what fails keeps nobody waiting.
     */
    default boolean isInOrder() {
        return false;
    }

    /**
     * Where one of them goes, as a name of at most 255 characters: effects that go to one place, such as a client that
     * hangs, keep none waiting that go to another. Must be quick and talk to nobody.
     */
    default String destination(RealmModel realm, String payload) {
        return "";
    }

    /** Whether effects on services, which lock accounts, go first for a moment: so that nobody slips in again between. */
    default boolean followsServices() {
        return false;
    }

    @Override
    default void close() {}
}
