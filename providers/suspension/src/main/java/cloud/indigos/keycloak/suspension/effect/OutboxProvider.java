package cloud.indigos.keycloak.suspension.effect;

import java.util.Collection;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/** The outbox as a session sees it. */
public interface OutboxProvider extends Provider {

    /** Writes the effects of a decision into the session's transaction and performs them once it is committed. */
    void queue(Decided decided);

    /**
     * Writes one effect that no decision asks for, to set right what may have drifted, and performs it after the commit.
     * Of a kind that was given up for this member, the last one is tried again instead, with this payload; nothing is
     * written when one of the kind waits for this member already.
     *
     * @param kind a {@link ServiceEffect}'s, which applies what holds for the member by then
     */
    void repair(RealmModel realm, String memberId, String kind, String payload);

    /** Tries effects again once the session's transaction is committed, failed ones too. */
    void retry(Collection<String> effectIds);

    /** Probes a service now, even one that is stopped, and performs what waits for it if it answers. */
    void resume(String kind);

    @Override
    default void close() {}
}
