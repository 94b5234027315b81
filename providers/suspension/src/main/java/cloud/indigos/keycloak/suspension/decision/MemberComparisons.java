package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.profile.AdministratorSwitch;
import cloud.indigos.keycloak.suspension.profile.MemberTurn;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** One member's attributes beside the ledger's last entry, as this session sees them and as the database has them. */
final class MemberComparisons {

    private final KeycloakSession session;
    private final RealmModel realm;

    MemberComparisons(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** By what the session, or the user cache, has read already. */
    Comparison seen(UserModel member, Optional<Decision> last) {
        return new Comparison(
                StandingAttributes.read(member),
                StandingAttributes.isExplicit(member),
                AdministratorSwitch.isOn(member, last),
                last.map(Decision::state).orElse(StandingState.active()),
                last.map(Decision::enabled).orElseGet(() -> AdministratorSwitch.wasOn(session, member)));
    }

    /**
     * What seems new to this session may be what it read before a decision that is in the ledger meanwhile: only the
     * database of this moment tells. Empty where it has nothing else to tell: of a member whom this session has read in their
     * turn, or whom a directory keeps, where only the directory can be asked.
     */
    Optional<Comparison> stored(UserModel member, Optional<Decision> last) {
        if (member.isFederated() || MemberTurn.isReadSince(session, member)) {
            return Optional.empty();
        }
        Map<String, Decision> known =
                last.map(decision -> Map.of(member.getId(), decision)).orElse(Map.of());
        return Optional.ofNullable(new StoredStandings(session, realm)
                .compare(List.of(member.getId()), known)
                .get(member.getId()));
    }
}
