package cloud.indigos.keycloak.suspension.effect;

import org.keycloak.provider.Provider;

/** The outbox as a session sees it. */
public interface OutboxProvider extends Provider {

    /** Writes the effects of a decision into the session's transaction and performs them once it is committed. */
    void queue(Decided decided);

    @Override
    default void close() {}
}
