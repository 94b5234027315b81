package cloud.indigos.keycloak.suspension.feature;

import cloud.indigos.keycloak.core.feature.FeatureInUseException;
import cloud.indigos.keycloak.core.feature.Finding;
import cloud.indigos.keycloak.core.feature.RemovalOptions.Administrator;
import cloud.indigos.keycloak.suspension.bulk.Chunks;
import cloud.indigos.keycloak.suspension.decision.DecisionEvent;
import cloud.indigos.keycloak.suspension.decision.DecisionRefusedException;
import cloud.indigos.keycloak.suspension.decision.LookAhead;
import cloud.indigos.keycloak.suspension.decision.StandingChanges;
import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.profile.MemberTurn;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Lets one fate befall all members who are refused something, in small transactions, each with the members' turn. Whoever
 * it has befallen is left alone when it is done again; about whom it fails is told by the log, and still counted.
 */
final class Release {

    private static final Logger LOG = Logger.getLogger(Release.class);

    private final KeycloakSession session;
    private final String realmId;
    private final Fate fate;
    private final Administrator administrator;
    private final Actor actor;
    private final Queue<FeatureInUseException> obstacles = new ConcurrentLinkedQueue<>();

    /** What is done about each member in a session of its own. */
    @FunctionalInterface
    private interface Work {
        void about(UserModel member, StandingChanges changes, KeycloakSession session);
    }

    /**
     * Prepares it.
     *
     * @param session one without a transaction
     * @param administrator whose decision it is
     */
    Release(KeycloakSession session, RealmModel realm, Fate fate, Administrator administrator) {
        this.session = session;
        this.realmId = realm.getId();
        this.fate = fate;
        this.administrator = administrator;
        this.actor = Actor.of(administrator.auth());
    }

    /** @throws FeatureInUseException when somebody may not be decided about, most often before anybody was */
    void finish() {
        List<String> members = KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), this::membersLeft);
        each(members, this::ask);
        each(members, this::release);
    }

    private List<String> membersLeft(KeycloakSession reading) {
        RealmModel realm = enter(reading);
        return new SuspensionFeature(reading).isPresent(realm)
                ? new RefusedMembers(reading, realm)
                        .left(fate).stream().map(UserModel::getId).toList()
                : List.of();
    }

    private void each(List<String> members, Work work) {
        new Chunks(
                        session,
                        (releasing, first, end) -> chunk(releasing, members.subList(first, end), work),
                        this::failed)
                .finish(members.size());
        if (!obstacles.isEmpty()) {
            throw obstacles.element();
        }
    }

    private void chunk(KeycloakSession releasing, List<String> members, Work work) {
        RealmModel realm = enter(releasing);
        MemberTurn.takeAll(releasing, members);
        LookAhead.beforeDeciding(releasing, realm, members);
        RefusedMembers refused = new RefusedMembers(releasing, realm);
        StandingChanges changes = new StandingChanges(releasing, realm);
        members.stream()
                .map(id -> fresh(releasing.users().getUserById(realm, id)))
                .filter(Objects::nonNull)
                .filter(member -> refused.isLeft(member, fate))
                .forEach(member -> unlessGuarded(member, () -> work.about(member, changes, releasing)));
    }

    private RealmModel enter(KeycloakSession entering) {
        RealmModel realm = entering.realms().getRealm(realmId);
        entering.getContext().setRealm(realm);
        return realm;
    }

    /** By the database of this turn: the user cache may know an older standing. */
    private static UserModel fresh(UserModel member) {
        if (member instanceof CachedUserModel cached) {
            cached.invalidate();
        }
        return member;
    }

    private static void unlessGuarded(UserModel member, Runnable work) {
        try {
            work.run();
        } catch (DecisionRefusedException e) {
            throw new FeatureInUseException(Finding.error("indigosErrorMemberGuarded", member.getUsername()));
        }
    }

    private void ask(UserModel member, StandingChanges changes, KeycloakSession asking) {
        changes.requireAllowed(member, fate.standingOf(member), fate.leavesOn(changes.isOn(member)), actor);
    }

    /** What was never settled is no decision of this administrator. */
    private void release(UserModel member, StandingChanges changes, KeycloakSession releasing) {
        changes.settle(member, Kind.OBSERVED, Actor.server());
        fate.befall(member);
        changes.settle(member, Kind.DECIDED, actor)
                .ifPresent(decision -> DecisionEvent.record(releasing, administrator.adminEvent(), decision));
    }

    private void failed(int position, RuntimeException cause) {
        if (cause instanceof FeatureInUseException obstacle) {
            obstacles.add(obstacle);
        } else {
            LOG.warnf(
                    "A member could not be released before suspension is removed: %s",
                    cause.getClass().getName());
            LOG.debug("A member could not be released", cause);
        }
    }
}
