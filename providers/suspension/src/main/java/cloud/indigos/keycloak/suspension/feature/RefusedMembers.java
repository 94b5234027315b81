package cloud.indigos.keycloak.suspension.feature;

import cloud.indigos.keycloak.core.feature.FeatureInUseException;
import cloud.indigos.keycloak.core.feature.Finding;
import cloud.indigos.keycloak.core.feature.RemovalOptions;
import cloud.indigos.keycloak.suspension.decision.StandingChanges;
import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.standing.Standing;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.util.Arrays;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The members who are refused something now, and what becomes of them when nothing refuses it any more. */
final class RefusedMembers {

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
     * @throws FeatureInUseException when there are any and the option says neither
     */
    void release(RemovalOptions options) {
        List<UserModel> members = all();
        if (members.isEmpty()) {
            return;
        }
        String choice = options.value(OPTION).orElse("");
        switch (choice) {
            case DISABLE -> members.forEach(member -> member.setEnabled(false));
            case ACTIVATE -> members.forEach(member -> StandingAttributes.write(member, StandingState.active()));
            default -> throw new FeatureInUseException(Finding.error("indigosErrorMembersRefused", members.size()));
        }
        StandingChanges changes = new StandingChanges(session, realm);
        members.forEach(member -> changes.settle(member, Kind.DECIDED, Actor.server()));
    }

    private List<UserModel> all() {
        return Arrays.stream(Standing.values())
                .filter(Standing::needsExchangeFirst)
                .flatMap(standing -> session.users()
                        .searchForUserByUserAttributeStream(realm, StandingAttributes.STANDING, standing.value()))
                .filter(member ->
                        !CurrentStanding.of(session, realm, member).refusal().isNone())
                .toList();
    }
}
