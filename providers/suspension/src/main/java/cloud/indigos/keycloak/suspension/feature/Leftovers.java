package cloud.indigos.keycloak.suspension.feature;

import cloud.indigos.keycloak.core.action.RealmAction;
import cloud.indigos.keycloak.core.feature.Finding;
import cloud.indigos.keycloak.core.profile.MemberProfile;
import cloud.indigos.keycloak.core.scope.IndigosScope;
import cloud.indigos.keycloak.suspension.claim.StandingProtocolMapper;
import cloud.indigos.keycloak.suspension.grant.StandingExecutorFactory;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.profile.StandingValidator;
import cloud.indigos.keycloak.suspension.report.AccessReportActionFactory;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What is left of suspension in a realm that has lost the required action, and with it the feature: an administrator
 * deleted it, or a tool that knows only the actions it was told of. Nobody is stopped at login there, and without our
 * jars what is left breaks logins and user pages.
 */
final class Leftovers {

    private final KeycloakSession session;
    private final RealmModel realm;

    Leftovers(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    boolean isAny() {
        return !names().isEmpty();
    }

    List<Finding> findings() {
        List<String> names = names();
        return names.isEmpty()
                ? List.of()
                : List.of(Finding.error("indigosFindingStandingActionLost", String.join(", ", names)));
    }

    /** As an administrator finds them in the console, in alphabetical order. */
    private List<String> names() {
        Map<String, BooleanSupplier> signs = Map.of(
                StandingExecutorFactory.PROVIDER_ID,
                        () -> StandingExecutorFactory.policy(session, realm).isMentioned(),
                StandingProtocolMapper.NAME,
                        () -> new IndigosScope(realm)
                                .findMapper(StandingProtocolMapper.NAME)
                                .isPresent(),
                StandingAttributes.STANDING,
                        () -> new MemberProfile(session, realm)
                                .find(StandingAttributes.STANDING)
                                .filter(found -> found.getValidations().containsKey(StandingValidator.ID))
                                .isPresent(),
                AccessReportActionFactory.ID,
                        () -> new RealmAction(session, realm, AccessReportActionFactory.ID).isRegistered());
        return signs.entrySet().stream()
                .filter(sign -> sign.getValue().getAsBoolean())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
