package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.standing.Refusal;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whom nobody may decide about, whatever the reason: oneself, in either direction, and the last one who looks after the
 * realm, as soon as anything more is refused. They hold on every way on which a person decides, Keycloak's own switch
 * included; what the server itself notices or repairs has happened and is recorded.
 */
final class Guards {

    private final RealmModel realm;
    private final Administrators administrators;

    /** The last change that passed: it is asked about before it is written, and again when it is recorded. */
    private Optional<Change> passed = Optional.empty();

    private record Change(String memberId, Refusal before, Refusal after, Actor actor) {}

    Guards(KeycloakSession session, RealmModel realm) {
        this.realm = realm;
        this.administrators = new Administrators(session, realm);
    }

    /**
     * Lets a change pass, or not.
     *
     * @param before what was refused to the member until now
     * @throws DecisionRefusedException when this actor, or nobody, may decide so
     */
    void check(UserModel member, Refusal before, Refusal after, Actor actor) {
        Optional<Change> change = Optional.of(new Change(member.getId(), before, after, actor));
        if (actor.isServer() || passed.equals(change)) {
            return;
        }
        if (realm.getId().equals(actor.realmId()) && member.getId().equals(actor.userId())) {
            throw DecisionRefusedException.at(StandingAttributes.STANDING, "indigosStandingErrorSelf");
        }
        Optional<String> role = after.isWithin(before) ? Optional.empty() : administrators.lastHeldBy(member);
        if (role.isPresent()) {
            throw DecisionRefusedException.at(
                    StandingAttributes.STANDING, "indigosStandingErrorLastAdministrator", role.get());
        }
        passed = change;
    }
}
