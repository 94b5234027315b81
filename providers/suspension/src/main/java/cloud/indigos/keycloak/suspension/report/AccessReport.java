package cloud.indigos.keycloak.suspension.report;

import cloud.indigos.keycloak.suspension.decision.StandingChanges;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.MemberTurn;
import cloud.indigos.keycloak.suspension.profile.ReadOnlyDirectories;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;

/** Charter §3, "signaler rapidement toute suspicion d'accès non autorisé": what follows at once. */
final class AccessReport {

    /** How long ago the member may have signed in, in seconds. */
    static final int FRESH_SECONDS = 300;

    /** Within how many seconds a second report is a second click, where no new password is asked for meanwhile. */
    private static final int SAME_CLICK_SECONDS = 10;

    private AccessReport() {}

    /**
     * Ends every session, refuses every token, asks for a new password where {@link #canAskForPassword} and tells the
     * administrators; does nothing if a report has just done so, as after a second click.
     *
     * @return false when nothing is reported, because the account is changed or removed in this very moment: to be tried
     *     again
     */
    static boolean of(KeycloakSession session, RealmModel realm, UserModel member) {
        if (!MemberTurn.tryToTake(session, member)) {
            return false;
        }
        if (!hasJustBeenMade(session, realm, member)) {
            new StandingChanges(session, realm).reportAccess(member);
            if (canAskForPassword(realm, member)) {
                member.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
            }
        }
        return true;
    }

    /** A page that asks for what Keycloak cannot change would keep the member out for good. */
    static boolean canAskForPassword(RealmModel realm, UserModel member) {
        return !ReadOnlyDirectories.keep(realm, member);
    }

    /**
     * Until the new password is chosen, nobody can have opened anything that another report would have to end. Only just:
     * long after it a new password may be asked for again, which ends nothing.
     */
    private static boolean hasJustBeenMade(KeycloakSession session, RealmModel realm, UserModel member) {
        boolean canAsk = canAskForPassword(realm, member);
        Instant justNow = CurrentStanding.now().minusSeconds(canAsk ? FRESH_SECONDS : SAME_CLICK_SECONDS);
        return new DecisionLedger(session, realm)
                        .last(member)
                        .filter(entry ->
                                entry.kind() == Kind.REPORTED && entry.at().isAfter(justNow))
                        .isPresent()
                && (!canAsk || asksForPassword(member));
    }

    /** What the user cache knows may be older than the other click, whose turn came first. */
    private static boolean asksForPassword(UserModel member) {
        if (member instanceof CachedUserModel cached) {
            cached.invalidate();
        }
        return member.getRequiredActionsStream().anyMatch(UserModel.RequiredAction.UPDATE_PASSWORD.name()::equals);
    }
}
