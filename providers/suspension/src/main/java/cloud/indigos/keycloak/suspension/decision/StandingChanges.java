package cloud.indigos.keycloak.suspension.decision;

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
        Comparison comparison = compare(member, last);
        Instant now = CurrentStanding.now();
        ZoneId zone = SuspensionSettings.of(realm).zone();
        StandingState holding = comparison.holding(now, zone);
        return switch (comparison.finding(now, zone)) {
            case NOTHING_NEW -> {
                tidy(member, comparison.stored(), holding);
                yield Optional.empty();
            }
            case CHANGED -> {
                tidy(member, comparison.stored(), holding);
                yield Optional.of(record(member, last, kind, holding, actor));
            }
            case LOST -> {
                StandingAttributes.write(member, comparison.known());
                yield Optional.of(record(member, last, Kind.RESTORED, comparison.known(), Actor.server()));
            }
            case ENDED -> {
                StandingAttributes.write(member, StandingState.active());
                yield Optional.of(record(member, last, Kind.EXPIRED, StandingState.active(), Actor.server()));
            }
        };
    }

    private Comparison compare(UserModel member, Optional<Decision> last) {
        return new Comparison(
                StandingAttributes.read(member),
                StandingAttributes.isExplicit(member),
                AdministratorSwitch.isOn(member),
                last.map(Decision::state).orElse(StandingState.active()),
                last.map(Decision::enabled).orElseGet(() -> AdministratorSwitch.wasOn(session, member)));
    }

    /** Who is active has nothing else said about them, even if a form or an import left it there. */
    private static void tidy(UserModel member, StandingState stored, StandingState holding) {
        if (!stored.equals(holding)) {
            StandingAttributes.write(member, holding);
        } else if (stored.isActive() && StandingAttributes.hasDetails(member)) {
            StandingAttributes.clearDetails(member);
        }
    }

    private Decision record(UserModel member, Optional<Decision> last, Kind kind, StandingState state, Actor actor) {
        Decision decision =
                ledger.append(member, kind, state, AdministratorSwitch.isOn(member), actor, CurrentStanding.now());
        followThrough(new Decided(realm, member, decision, last));
        return decision;
    }

    private void followThrough(Decided decided) {
        Decision decision = decided.decision();
        UserModel member = decided.member();
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
