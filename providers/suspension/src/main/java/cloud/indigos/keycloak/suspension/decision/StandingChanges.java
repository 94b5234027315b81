package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.decision.Comparison.Finding;
import cloud.indigos.keycloak.suspension.effect.Decided;
import cloud.indigos.keycloak.suspension.effect.MemberSessions;
import cloud.indigos.keycloak.suspension.effect.OutboxProvider;
import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.ledger.Entry;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.profile.AdministratorSwitch;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.MemberTurn;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import cloud.indigos.keycloak.suspension.standing.Refusal;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.time.Instant;
import java.time.ZoneId;
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
    private final MemberComparisons comparisons;
    private final Guards guards;

    public StandingChanges(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.ledger = new DecisionLedger(session, realm);
        this.guards = new Guards(session, realm);
        this.comparisons = new MemberComparisons(session, realm);
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
        Instant now = CurrentStanding.now();
        Comparison seen = comparisons.seen(member, last);
        if (seen.finding(now, zone()) == Finding.NOTHING_NEW) {
            tidy(member, seen.stored(), seen.holding(now, zone()));
            return Optional.empty();
        }
        return actor.isServer()
                ? notice(member, kind, actor, seen)
                : settle(
                        member,
                        kind,
                        actor,
                        last,
                        comparisons.stored(member, last).orElse(seen));
    }

    /** Others may notice the same in the same moment: one of them records it, and the others go by that. */
    private Optional<Decision> notice(UserModel member, Kind kind, Actor actor, Comparison seen) {
        boolean inTurn = MemberTurn.tryToTake(session, member);
        Optional<Decision> last = ledger.last(member);
        if (!inTurn) {
            last.ifPresent(decision -> CurrentStanding.note(session, member, decision.state()));
            return Optional.empty();
        }
        return settle(
                member, kind, actor, last, comparisons.stored(member, last).orElse(seen));
    }

    private Optional<Decision> settle(
            UserModel member, Kind kind, Actor actor, Optional<Decision> last, Comparison comparison) {
        Instant now = CurrentStanding.now();
        StandingState holding = comparison.holding(now, zone());
        return switch (comparison.finding(now, zone())) {
            case NOTHING_NEW -> {
                CurrentStanding.note(session, member, comparison.known());
                yield Optional.empty();
            }
            case CHANGED -> {
                guards.check(
                        member,
                        refusal(comparison.known(), comparison.knownOn()),
                        refusal(holding, comparison.on()),
                        actor);
                tidy(member, comparison.stored(), holding);
                yield Optional.of(record(member, last, kind, holding, comparison.on(), actor));
            }
            case LOST -> {
                CurrentStanding.note(session, member, comparison.known());
                yield StandingAttributes.follow(member, comparison.known())
                        ? Optional.of(record(
                                member, last, Kind.RESTORED, comparison.known(), comparison.on(), Actor.server()))
                        : Optional.empty();
            }
            case ENDED -> {
                StandingAttributes.follow(member, StandingState.active());
                yield Optional.of(
                        record(member, last, Kind.EXPIRED, StandingState.active(), comparison.on(), Actor.server()));
            }
        };
    }

    /**
     * Who is active has nothing else said about them, even if a form or an import left it there; and who is not is found
     * by what holds, even if an import had another word for it. A value that the profile refuses would keep administrators
     * from saving anything else of the member.
     */
    private static void tidy(UserModel member, StandingState stored, StandingState holding) {
        boolean isGuessed = StandingAttributes.isUnknown(member)
                || (!stored.isActive() && !StandingAttributes.isReadable(member, stored));
        if (!stored.equals(holding) || isGuessed) {
            StandingAttributes.follow(member, holding);
        } else if (stored.isActive() && StandingAttributes.hasDetails(member)) {
            StandingAttributes.clearDetails(member);
        }
    }

    private Decision record(
            UserModel member, Optional<Decision> last, Kind kind, StandingState state, boolean on, Actor actor) {
        Decision decision = ledger.append(member, last, Entry.of(kind, state, on, actor, CurrentStanding.now()));
        followThrough(decided(member, decision, last));
        return decision;
    }

    /**
     * The member thinks that somebody else uses the account: ends every session and refuses every token, whatever the
     * standing, and tells the administrators. To be called in the member's turn.
     */
    public void reportAccess(UserModel member) {
        settle(member, Kind.OBSERVED, Actor.server());
        Optional<Decision> last = ledger.last(member);
        StandingState state = last.map(Decision::state).orElse(StandingState.active());
        Actor actor = Actor.of(realm, member);
        record(member, last, Kind.REPORTED, state, AdministratorSwitch.isOn(member, last), actor);
    }

    /**
     * Asks beforehand what {@link #settle} would refuse once the member's attributes, or Keycloak's switch, are written.
     *
     * @throws DecisionRefusedException when nobody, or not this person, may decide so about this member
     */
    public void requireAllowed(UserModel member, StandingState after, boolean onAfter, Actor actor) {
        boolean on = isOn(member);
        StandingState before = StandingAttributes.read(member);
        if (!after.equals(before) || on != onAfter) {
            guards.check(member, refusal(before, on), refusal(after, onAfter), actor);
        }
    }

    /**
     * Declares that a decision was wrong. Whatever holds because of it ends, and what would hold without it holds again.
     *
     * @param wrong an entry about this member
     * @throws DecisionRefusedException when there is nothing to annul in it, or this person may not
     */
    public Decision annul(UserModel member, Decision wrong, Actor actor) {
        settle(member, Kind.OBSERVED, Actor.server()); // what was lost or has ended would be taken for what holds
        List<Decision> history = ledger.history(member);
        Annulment annulment = new Annulment(history, wrong);
        if (!annulment.isPossible()) {
            throw DecisionRefusedException.at(StandingAttributes.STANDING, "indigosStandingErrorNotAnnullable");
        }
        Instant now = CurrentStanding.now();
        StandingState before = StandingAttributes.read(member);
        StandingState after = annulment.stateAfter(before, now, zone());
        boolean on = isOn(member);
        guards.check(member, refusal(before, on), refusal(after, on), actor);
        if (!StandingAttributes.follow(member, after)) {
            throw DecisionRefusedException.at(StandingAttributes.STANDING, "indigosStandingErrorReadOnly");
        }
        Optional<Decision> last = history.stream().findFirst();
        Decision decision = ledger.append(member, last, Entry.annulling(wrong.id(), after, on, actor, now));
        followThrough(decided(member, decision, last));
        return decision;
    }

    /** Whether the ledger's last entry still refuses the member something, or warns them. */
    boolean isInForce(UserModel member) {
        return ledger.last(member)
                .map(last -> last.state().at(CurrentStanding.now(), zone()))
                .filter(state -> !state.isActive())
                .isPresent();
    }

    /** Keycloak's own switch, as an administrator set it. */
    public boolean isOn(UserModel member) {
        return AdministratorSwitch.isOn(session, realm, member);
    }

    private Refusal refusal(StandingState state, boolean on) {
        return on ? state.at(CurrentStanding.now(), zone()).refusal() : Refusal.account();
    }

    private Decided decided(UserModel member, Decision decision, Optional<Decision> last) {
        return new Decided(realm, member, decision, last, new MemberSessions(session, realm, member));
    }

    private void followThrough(Decided decided) {
        Decision decision = decided.decision();
        UserModel member = decided.member();
        session.getProvider(OutboxProvider.class).queue(decided);
        decided.sessions().end(decision.ends());
        if (decision.ends().wholeAccount()) {
            IssuedTokens.refuse(session, realm, member, decision.at());
        }
        if (!decision.ends().isNone()) {
            new LateSessions(session).endAfterDecision(realm.getId(), member.getId());
        }
        if (!decision.state().isActive()) {
            Summaries.write(ledger, member, decision, zone());
        }
    }

    private ZoneId zone() {
        return SuspensionSettings.of(realm).zone();
    }
}
