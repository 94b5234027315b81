package cloud.indigos.keycloak.suspension.effect;

import java.util.Collection;
import org.keycloak.provider.Provider;

/** The outbox as a session sees it. */
public interface OutboxProvider extends Provider {

    /** Writes the effects of a decision into the session's transaction and performs them once it is committed. */
    void queue(Decided decided);

    /** Tries effects again once the session's transaction is committed, failed ones too. */
    void retry(Collection<String> effectIds);

    @Override
    default void close() {}
}
