package cloud.indigos.keycloak.suspension.profile;

import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import cloud.indigos.keycloak.suspension.standing.Refusal;
import cloud.indigos.keycloak.suspension.standing.Standing;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.time.Instant;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What holds for a member at this instant: the attributes, less what has ended and less the services the realm no longer
 * has. Asks the database nothing for a cached member.
 */
public final class CurrentStanding {

    private static final String NOTED = "indigos.standing.";

    private CurrentStanding() {}

    public static StandingState of(KeycloakSession session, RealmModel realm, UserModel member) {
        StandingState noted = session.getAttribute(NOTED + member.getId(), StandingState.class);
        StandingState stored = noted == null ? StandingAttributes.read(member) : noted;
        if (stored.isActive()) {
            return stored;
        }
        StandingState current = stored.at(now(), SuspensionSettings.of(realm).zone());
        return current.standing() == Standing.RESTRICTED
                ? current.withServicesAmong(ServiceIds.of(session, realm))
                : current;
    }

    /** What is refused to a member, by what holds or by Keycloak's own switch. */
    public static Refusal refusal(KeycloakSession session, RealmModel realm, UserModel member) {
        return AdministratorSwitch.isOn(session, realm, member)
                ? of(session, realm, member).refusal()
                : Refusal.account();
    }

    /** Corrects, for the rest of the session, attributes that it read before they were changed by another. */
    public static void note(KeycloakSession session, UserModel member, StandingState state) {
        session.setAttribute(NOTED + member.getId(), state);
    }

    /** Keycloak's clock, which tests can move. */
    public static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
