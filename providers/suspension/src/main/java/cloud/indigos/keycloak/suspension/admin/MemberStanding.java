package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.suspension.profile.AdministratorSwitch;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.profile.Summary;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What a member's attributes say, in the admin API.
 *
 * @param inForce false when its last day has passed, which is about to be recorded
 * @param since in ISO 8601; left out for an active member
 * @param by user name of who decided, or the server's name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberStanding(
        String member,
        String username,
        @JsonUnwrapped LedgerEntry.State state,
        @JsonProperty("in_force") boolean inForce,
        String since,
        String by) {

    static MemberStanding of(KeycloakSession session, RealmModel realm, UserModel member) {
        StandingState state = StandingAttributes.read(member);
        boolean inForce = state.equals(
                state.at(CurrentStanding.now(), SuspensionSettings.of(realm).zone()));
        Optional<Summary> summary = Summary.parse(member.getFirstAttribute(StandingAttributes.SUMMARY));
        return new MemberStanding(
                member.getId(),
                member.getUsername(),
                LedgerEntry.State.of(state, AdministratorSwitch.isOn(session, realm, member)),
                inForce,
                summary.map(signed -> signed.since().toString()).orElse(null),
                summary.map(Summary::by).orElse(null));
    }
}
