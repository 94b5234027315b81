package cloud.indigos.keycloak.suspension.feature;

import cloud.indigos.keycloak.suspension.decision.StoredStandings;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The members who are refused something now. */
final class RefusedMembers {

    private static final int PAGE = 200;

    private final KeycloakSession session;
    private final RealmModel realm;

    RefusedMembers(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Those whom the fate has still to befall that an administrator has chosen. */
    List<UserModel> left(Fate fate) {
        return all().stream().filter(member -> !fate.hasBefallen(member)).toList();
    }

    /** Whether a member is one of them. */
    boolean isLeft(UserModel member, Fate fate) {
        return !fate.hasBefallen(member) && isRefusedSomething(member);
    }

    /**
     * Also those whom no round has looked at yet: imported with a word for their standing that is none, or with a decision
     * in force that their attributes have lost.
     */
    List<UserModel> all() {
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

    /**
     * A standing that is lost is no lift; nor is a service that the realm no longer lists, as when its list has gone from the
     * user profile.
     */
    private boolean isRefusedSomething(UserModel member) {
        StandingState decided = StandingAttributes.isExplicit(member)
                ? StandingAttributes.read(member)
                : new DecisionLedger(session, realm)
                        .last(member)
                        .map(Decision::state)
                        .orElse(StandingState.active());
        StandingState now =
                decided.at(CurrentStanding.now(), SuspensionSettings.of(realm).zone());
        return !now.refusal().isNone();
    }
}
