package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.decision.DecisionRefusedException.Refused;
import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.validate.ValidationError;

/**
 * Decides as the console does, without its form: the values go through the validators of the realm's user profile, so
 * that both ways know the same rules. The rest of the member's profile is nobody's business here.
 */
public final class Deciding {

    private final KeycloakSession session;
    private final StandingChanges changes;

    /**
     * Decides in a session's transaction.
     *
     * @param session its context has this realm
     */
    public Deciding(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.changes = new StandingChanges(session, realm);
    }

    /**
     * Takes a decision and follows it through.
     *
     * @param values of the attributes {@link StandingAttributes#DECIDED}, as the console would send them
     * @return the new entry of the ledger; empty when nothing is new
     * @throws DecisionRefusedException when it may not be taken; nothing has been written then
     */
    public Optional<Decision> decide(UserModel member, Map<String, List<String>> values, Actor actor) {
        Attributes sent = session.getProvider(UserProfileProvider.class)
                .create(UserProfileContext.USER_API, values, member)
                .getAttributes();
        if (sent.isReadOnly(StandingAttributes.STANDING)) {
            throw DecisionRefusedException.at(StandingAttributes.STANDING, "indigosStandingErrorReadOnly");
        }
        List<Refused> refused = StandingAttributes.DECIDED.stream()
                .flatMap(name -> errors(sent, name).stream())
                .distinct()
                .toList();
        if (!refused.isEmpty()) {
            throw new DecisionRefusedException(refused);
        }
        StandingState after = StandingAttributes.read(name -> values.getOrDefault(name, List.of()));
        changes.requireAllowed(member, after, changes.isOn(member), actor);
        StandingAttributes.write(member, after);
        return changes.settle(member, Kind.DECIDED, actor);
    }

    @SuppressWarnings("unchecked") // Keycloak's listeners are varargs
    private static List<Refused> errors(Attributes sent, String name) {
        List<Refused> refused = new ArrayList<>();
        sent.validate(name, (ValidationError error) -> refused.add(refused(name, error)));
        return refused;
    }

    private static Refused refused(String name, ValidationError error) {
        String attribute = error.getInputHint() == null ? name : error.getInputHint();
        return new Refused(
                attribute,
                error.getMessage(),
                Stream.of(error.getInputHintWithMessageParameters())
                        .map(value -> (Object) String.valueOf(value))
                        .toList());
    }
}
