package cloud.indigos.keycloak.suspension.feature;

import cloud.indigos.keycloak.core.feature.FeatureInUseException;
import cloud.indigos.keycloak.core.feature.Finding;
import cloud.indigos.keycloak.core.feature.RemovalOptions;
import cloud.indigos.keycloak.suspension.decision.DecisionRefusedException;
import cloud.indigos.keycloak.suspension.decision.StandingChanges;
import cloud.indigos.keycloak.suspension.decision.StoredStandings;
import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.ledger.LatestDecisions;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import cloud.indigos.keycloak.suspension.standing.Standing;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The members who are refused something now, and what becomes of them when nothing refuses it any more. */
final class RefusedMembers {

    private static final int PAGE = 200;

    private static final String OPTION = "suspended";
    private static final String DISABLE = "disable";
    private static final String ACTIVATE = "activate";

    private final KeycloakSession session;
    private final RealmModel realm;

    RefusedMembers(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * With {@code suspended=disable} all of them are locked out by Keycloak's own switch, those restricted too, since
     * nothing else is left to hold them; with {@code suspended=activate} all are active again.
     *
     * @throws FeatureInUseException when there are any and the option says neither, or when one of them may not be decided
     *     about: the administrator who asks, or the last one of the realm
     */
    void release(RemovalOptions options) {
        List<UserModel> members = all();
        if (members.isEmpty()) {
            return;
        }
        Consumer<UserModel> choice = switch (options.value(OPTION).orElse("")) {
            case DISABLE -> member -> member.setEnabled(false);
            case ACTIVATE -> member -> StandingAttributes.write(member, StandingState.active());
            default -> throw new FeatureInUseException(Finding.error("indigosErrorMembersRefused", members.size()));
        };
        Actor actor = options.administrator().map(Actor::of).orElse(Actor.server());
        StandingChanges changes = new StandingChanges(session, realm);
        members.forEach(member -> release(member, choice, changes, actor));
    }

    /** What was never settled is no decision of this administrator. */
    private static void release(
            UserModel member, Consumer<UserModel> choice, StandingChanges changes, Actor administrator) {
        changes.settle(member, Kind.OBSERVED, Actor.server());
        choice.accept(member);
        try {
            changes.settle(member, Kind.DECIDED, administrator);
        } catch (DecisionRefusedException e) {
            throw new FeatureInUseException(Finding.error("indigosErrorMemberGuarded", member.getUsername()));
        }
    }

    /**
     * Also those whom no round has looked at yet: imported with a word for their standing that is none, or with a decision
     * in force that their attributes have lost.
     */
    private List<UserModel> all() {
        Stream<UserModel> standing = Arrays.stream(Standing.values())
                .filter(Standing::needsExchangeFirst)
                .flatMap(value -> session.users()
                        .searchForUserByUserAttributeStream(realm, StandingAttributes.STANDING, value.value()));
        StoredStandings stored = new StoredStandings(session, realm);
        LatestDecisions latest = new LatestDecisions(session, realm);
        Stream<UserModel> unsettled = Stream.concat(
                        inPages(after -> stored.withUnknownStandingAfter(after, PAGE)),
                        inPages(after -> latest.openAfter(after, PAGE)))
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull);
        Map<String, UserModel> refused = new LinkedHashMap<>();
        Stream.concat(standing, unsettled)
                .filter(this::isRefusedSomething)
                .forEach(member -> refused.putIfAbsent(member.getId(), member));
        return List.copyOf(refused.values());
    }

    /** By a source that gives some ids, in their order, after another. */
    private static Stream<String> inPages(Function<String, List<String>> idsAfter) {
        return Stream.iterate(idsAfter.apply(""), ids -> !ids.isEmpty(), ids -> idsAfter.apply(ids.get(ids.size() - 1)))
                .flatMap(List::stream);
    }

    /** A standing that is lost is no lift. */
    private boolean isRefusedSomething(UserModel member) {
        StandingState state = StandingAttributes.isExplicit(member)
                ? CurrentStanding.of(session, realm, member)
                : new DecisionLedger(session, realm)
                        .last(member)
                        .map(last -> last.state()
                                .at(
                                        CurrentStanding.now(),
                                        SuspensionSettings.of(realm).zone()))
                        .orElse(StandingState.active());
        return !state.refusal().isNone();
    }
}
