package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.decision.Comparison.Finding;
import cloud.indigos.keycloak.suspension.effect.Decided;
import cloud.indigos.keycloak.suspension.effect.MemberSessions;
import cloud.indigos.keycloak.suspension.effect.OutboxProvider;
import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.profile.AdministratorSwitch;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.profile.Summary;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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

    public StandingChanges(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.ledger = new DecisionLedger(session, realm);
    }

    /**
     * Records and follows through what is new about a member; does nothing when nothing is.
     *
     * @param kind how a difference that is found came about
     * @return the new entry of the ledger; empty when there was nothing new
     */
    public Optional<Decision> settle(UserModel member, Kind kind, Actor actor) {
        Optional<Decision> last = ledger.last(member);
        Instant now = CurrentStanding.now();
        Comparison seen = compare(member, last);
        if (seen.finding(now, zone()) == Finding.NOTHING_NEW) {
            tidy(member, seen.stored(), seen.holding(now, zone()));
            return Optional.empty();
        }
        return settle(member, kind, actor, last, stored(member, last).orElse(seen));
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
                tidy(member, comparison.stored(), holding);
                yield Optional.of(record(member, last, kind, holding, comparison.on(), actor));
            }
            case LOST -> {
                StandingAttributes.write(member, comparison.known());
                yield Optional.of(
                        record(member, last, Kind.RESTORED, comparison.known(), comparison.on(), Actor.server()));
            }
            case ENDED -> {
                StandingAttributes.write(member, StandingState.active());
                yield Optional.of(
                        record(member, last, Kind.EXPIRED, StandingState.active(), comparison.on(), Actor.server()));
            }
        };
    }

    private Comparison compare(UserModel member, Optional<Decision> last) {
        boolean knownOn = last.map(Decision::enabled).orElseGet(() -> AdministratorSwitch.wasOn(session, member));
        return new Comparison(
                StandingAttributes.read(member),
                StandingAttributes.isExplicit(member),
                AdministratorSwitch.isOn(member),
                last.map(Decision::state).orElse(StandingState.active()),
                knownOn);
    }

    /**
     * What seems new to this session may be what it read before a decision that is in the ledger meanwhile: only the
     * database of this moment tells. Empty for a member whom a directory keeps, where only the directory can be asked.
     */
    private Optional<Comparison> stored(UserModel member, Optional<Decision> last) {
        if (member.isFederated()) {
            return Optional.empty();
        }
        Map<String, Decision> known =
                last.map(decision -> Map.of(member.getId(), decision)).orElse(Map.of());
        return Optional.ofNullable(new StoredStandings(session, realm)
                .compare(List.of(member.getId()), known)
                .get(member.getId()));
    }

    /** Who is active has nothing else said about them, even if a form or an import left it there. */
    private static void tidy(UserModel member, StandingState stored, StandingState holding) {
        if (!stored.equals(holding)) {
            StandingAttributes.write(member, holding);
        } else if (stored.isActive() && StandingAttributes.hasDetails(member)) {
            StandingAttributes.clearDetails(member);
        }
    }

    private Decision record(
            UserModel member, Optional<Decision> last, Kind kind, StandingState state, boolean on, Actor actor) {
        Decision decision = ledger.append(member, kind, state, on, actor, CurrentStanding.now());
        followThrough(new Decided(realm, member, decision, last));
        return decision;
    }

    /**
     * The member thinks that somebody else uses the account: ends every session and refuses every token, whatever the
     * standing, and tells the administrators.
     */
    public void reportAccess(UserModel member) {
        settle(member, Kind.OBSERVED, Actor.server());
        Optional<Decision> last = ledger.last(member);
        StandingState state = last.map(Decision::state).orElse(StandingState.active());
        Actor actor = new Actor(realm.getId(), member.getId(), member.getUsername());
        record(member, last, Kind.REPORTED, state, AdministratorSwitch.isOn(member), actor);
    }

    private void followThrough(Decided decided) {
        Decision decision = decided.decision();
        UserModel member = decided.member();
        session.getProvider(OutboxProvider.class).queue(decided);
        new MemberSessions(session, realm, member).end(decision.ends());
        if (decision.ends().wholeAccount()) {
            session.users()
                    .setNotBeforeForUser(
                            realm, member, Math.toIntExact(decision.at().getEpochSecond()));
        }
        if (!decision.state().isActive()) {
            summarize(member);
        }
    }

    /** Since when, by whom: of the decision, not of what happened to it since. */
    private void summarize(UserModel member) {
        ledger.sinceDecision(member).stream()
                .filter(entry -> entry.kind().isDecision())
                .findFirst()
                .map(decision -> Summary.of(decision.at(), decision.actor().name()))
                .map(summary -> summary.format(zone()))
                .filter(text -> !text.equals(member.getFirstAttribute(StandingAttributes.SUMMARY)))
                .ifPresent(text -> member.setSingleAttribute(StandingAttributes.SUMMARY, text));
    }

    private ZoneId zone() {
        return SuspensionSettings.of(realm).zone();
    }
}
