package cloud.indigos.keycloak.suspension.login;

import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.ledger.Entry;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.MemberTurn;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Whether a member has read the newest decision and said so; kept in the ledger. */
final class Acknowledgements {

    private final KeycloakSession session;
    private final DecisionLedger ledger;
    private final RealmModel realm;

    Acknowledgements(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.ledger = new DecisionLedger(session, realm);
        this.realm = realm;
    }

    boolean has(UserModel member) {
        return ledger.sinceDecision(member).stream().anyMatch(entry -> entry.kind() == Kind.ACKNOWLEDGED);
    }

    /**
     * Does nothing more if the member has, as after a second click.
     *
     * @param decisionId the decision that the member has read
     * @return false when it is not the newest one, or another is being taken in this moment
     */
    boolean add(UserModel member, String decisionId) {
        if (!MemberTurn.take(session, member)) {
            return false;
        }
        Optional<Decision> read = ledger.newestDecision(member, decisionId);
        if (read.isPresent() && !has(member)) {
            Actor actor = Actor.of(realm, member);
            Entry entry = Entry.about(read.get(), Kind.ACKNOWLEDGED, actor, CurrentStanding.now());
            ledger.append(member, ledger.last(member), entry);
        }
        return read.isPresent();
    }
}
