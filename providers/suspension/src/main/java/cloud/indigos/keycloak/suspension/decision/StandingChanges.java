package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.effect.Decided;
import cloud.indigos.keycloak.suspension.effect.MemberSessions;
import cloud.indigos.keycloak.suspension.effect.OutboxProvider;
import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.metrics.DecisionCounter;
import cloud.indigos.keycloak.suspension.profile.AdministratorSwitch;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.profile.Summary;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import cloud.indigos.keycloak.suspension.standing.Refusal;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The one way in for every change of a standing: compares what the member's attributes say with what the ledger knows,
 * and if they differ records it, ends what it refuses and queues its effects, all in the session's transaction.
 */
public final class StandingChanges {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final DecisionLedger ledger;
    private final Guards guards;

    public StandingChanges(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.ledger = new DecisionLedger(session, realm);
        this.guards = new Guards(session, realm);
    }

    /**
     * Records and follows through what is new about a member; does nothing when nothing is.
     *
     * @param kind how a difference that is found came about
     * @return the new entry of the ledger; empty when there was nothing new
     * @throws DecisionRefusedException when nobody, or not this person, may decide so about this member; the caller's
     *     transaction must not be committed then
     */
    public Optional<Decision> settle(UserModel member, Kind kind, Actor actor) {
        Optional<Decision> last = ledger.last(member);
        StandingState known = last.map(Decision::state).orElse(StandingState.active());
        boolean knownOn = last.map(Decision::enabled).orElseGet(() -> AdministratorSwitch.wasOn(session, member));
        StandingState stored = StandingAttributes.read(member);
        boolean on = AdministratorSwitch.isOn(member);

        if (!known.isActive() && !StandingAttributes.isExplicit(member)) {
            return Optional.of(restore(member, known, on));
        }
        if (stored.isActive()) {
            StandingAttributes.clearDetails(member);
        }
        if (stored.equals(known) && on == knownOn) {
            return Optional.empty();
        }
        guards.check(member, refusal(known, knownOn), refusal(stored, on), actor);
        Decision decision = ledger.append(member, kind, stored, on, actor, CurrentStanding.now());
        followThrough(new Decided(realm, member, decision, last));
        return Optional.of(decision);
    }

    /**
     * Asks beforehand what {@link #settle} would refuse once the member's attributes are written.
     *
     * @throws DecisionRefusedException when nobody, or not this person, may decide so about this member
     */
    void requireAllowed(UserModel member, StandingState after, Actor actor) {
        boolean on = AdministratorSwitch.isOn(member);
        StandingState before = StandingAttributes.read(member);
        if (!after.equals(before)) {
            guards.check(member, refusal(before, on), refusal(after, on), actor);
        }
    }

    /**
     * Declares that a decision was wrong. Whatever holds because of it ends, and what would hold without it holds again.
     *
     * @param wrong an entry about this member
     * @throws DecisionRefusedException when there is nothing to annul in it, or this person may not
     */
    public Decision annul(UserModel member, Decision wrong, Actor actor) {
        List<Decision> history = ledger.history(member);
        Annulment annulment = new Annulment(history, wrong);
        if (!annulment.isPossible()) {
            throw DecisionRefusedException.at(StandingAttributes.STANDING, "indigosStandingErrorNotAnnullable");
        }
        Instant now = CurrentStanding.now();
        StandingState before = StandingAttributes.read(member);
        StandingState after =
                annulment.stateAfter(before, now, SuspensionSettings.of(realm).zone());
        boolean on = AdministratorSwitch.isOn(member);
        guards.check(member, refusal(before, on), refusal(after, on), actor);
        StandingAttributes.write(member, after);
        Decision decision = ledger.annul(member, wrong.id(), after, on, actor, now);
        followThrough(new Decided(realm, member, decision, history.stream().findFirst()));
        return decision;
    }

    /** An absent standing is never a lift: only an explicit {@code active} is. */
    private Decision restore(UserModel member, StandingState known, boolean on) {
        StandingAttributes.write(member, known);
        Decision decision = ledger.append(member, Kind.RESTORED, known, on, Actor.server(), CurrentStanding.now());
        summarize(member, decision);
        return decision;
    }

    private Refusal refusal(StandingState state, boolean on) {
        return on
                ? state.at(CurrentStanding.now(), SuspensionSettings.of(realm).zone())
                        .refusal()
                : Refusal.account();
    }

    private void followThrough(Decided decided) {
        Decision decision = decided.decision();
        UserModel member = decided.member();
        DecisionCounter.countAfterCommit(session, realm, decision);
        session.getProvider(OutboxProvider.class).queue(decided);
        new MemberSessions(session, realm, member).end(decision.refusal());
        if (decision.refusal().wholeAccount()) {
            session.users()
                    .setNotBeforeForUser(
                            realm, member, Math.toIntExact(decision.at().getEpochSecond()));
        }
        if (!decision.state().isActive()) {
            summarize(member, decision);
        }
    }

    private void summarize(UserModel member, Decision decision) {
        Summary summary = Summary.of(decision.at(), decision.actor().name());
        member.setSingleAttribute(
                StandingAttributes.SUMMARY,
                summary.format(SuspensionSettings.of(realm).zone()));
    }
}
