package cloud.indigos.keycloak.suspension.catchup;

import cloud.indigos.keycloak.suspension.decision.StandingChanges;
import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.profile.MemberLookup;
import cloud.indigos.keycloak.suspension.profile.MemberTurn;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Settles, for one member, what no administrator's event told of: an import, a synchronisation, a workflow, SQL, time. */
public final class CatchUp {

    private static final Logger LOG = Logger.getLogger(CatchUp.class);

    private static final String SETTLED = "indigos.standing.settled";

    private CatchUp() {}

    /**
     * In the transaction of a login, so that the login goes by what is found. A login that is refused without a page
     * rolls its transaction back: then it is done again in one of its own.
     *
     * <p>The ledger is asked once as long as an active member stays in the user cache: whatever changes a member by
     * Keycloak takes them out of it, and what does not is seen by the next round only, as the cache does not know.
     */
    public static void atLogin(KeycloakSession session, RealmModel realm, UserModel member) {
        if (isSettled(member)) {
            return;
        }
        Optional<Decision> found = new StandingChanges(session, realm).settle(member, Kind.OBSERVED, Actor.server());
        if (found.isPresent()) {
            afterRollback(
                    session,
                    () -> inOwnTransaction(session.getKeycloakSessionFactory(), realm.getId(), member.getId()));
        } else {
            rememberSettled(member);
        }
    }

    private static boolean isSettled(UserModel member) {
        return member instanceof CachedUserModel cached
                && !cached.isMarkedForEviction()
                && StandingAttributes.read(member).isActive()
                && cached.getCachedWith().containsKey(SETTLED);
    }

    @SuppressWarnings("unchecked") // Keycloak declares the map without types
    private static void rememberSettled(UserModel member) {
        if (member instanceof CachedUserModel cached && !cached.isMarkedForEviction()) {
            cached.getCachedWith().put(SETTLED, true);
        }
    }

    /**
     * Reads the database, not the user cache, once those are done who decide about the member or remove them just now. A
     * member who is gone is no failure; any other is told by the log.
     */
    static void inOwnTransaction(KeycloakSessionFactory factory, String realmId, String memberId) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                if (MemberTurn.takeUnread(session, memberId)) {
                    MemberLookup.find(session, realmId, memberId).ifPresent(member -> settle(session, member));
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf(
                    "What changed about a member could not be recorded (%s); the next round tries again",
                    e.getClass().getName());
            LOG.debugf(e, "Member %s could not be settled", memberId);
        }
    }

    private static void settle(KeycloakSession session, UserModel member) {
        if (member instanceof CachedUserModel cached) {
            cached.invalidate();
        }
        new StandingChanges(session, session.getContext().getRealm()).settle(member, Kind.OBSERVED, Actor.server());
    }

    private static void afterRollback(KeycloakSession session, Runnable work) {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {}

            @Override
            protected void rollbackImpl() {
                work.run();
            }
        });
    }
}
