package cloud.indigos.keycloak.suspension.feature;

import cloud.indigos.keycloak.core.action.RealmAction;
import cloud.indigos.keycloak.core.feature.FeatureInUseException;
import cloud.indigos.keycloak.core.feature.Finding;
import cloud.indigos.keycloak.core.feature.Leftovers;
import cloud.indigos.keycloak.core.feature.RealmFeature;
import cloud.indigos.keycloak.core.feature.RemovalOptions;
import cloud.indigos.keycloak.core.profile.MemberProfile;
import cloud.indigos.keycloak.core.scope.IndigosScope;
import cloud.indigos.keycloak.suspension.claim.StandingProtocolMapper;
import cloud.indigos.keycloak.suspension.effect.EffectState;
import cloud.indigos.keycloak.suspension.effect.Outbox;
import cloud.indigos.keycloak.suspension.grant.StandingExecutorFactory;
import cloud.indigos.keycloak.suspension.mail.RecoveryAddress;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.profile.StandingProfile;
import cloud.indigos.keycloak.suspension.profile.StandingValidator;
import cloud.indigos.keycloak.suspension.report.AccessReportActionFactory;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.userprofile.config.UPAttribute;

/** Suspension in a realm: the attributes, the page at login, the claims and the refusal of tokens. */
final class SuspensionFeature implements RealmFeature {

    /** Before Keycloak's own actions and before the charter: a suspended member is asked for nothing else. */
    private static final int PRIORITY = 1;

    /** It comes by a member's own wish only; its place matters to nobody. */
    private static final int LAST = 1000;

    private final KeycloakSession session;

    SuspensionFeature(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public boolean isInstalled(RealmModel realm) {
        return SuspensionSettings.isInstalled(realm);
    }

    @Override
    public boolean isPresent(RealmModel realm) {
        return isInstalled(realm) || leftovers(realm).isAny();
    }

    private Leftovers leftovers(RealmModel realm) {
        return new Leftovers(
                "indigosFindingStandingActionLost",
                Map.of(
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
                        () -> reports(realm).isRegistered()));
    }

    @Override
    public void install(RealmModel realm) {
        MemberProfile profile = new MemberProfile(session, realm);
        profile.addMissing(StandingProfile.attributes());
        profile.addMissing(RecoveryAddress.GROUP, RecoveryAddress.attributes());
        action(realm).register("Indigos standing", PRIORITY);
        reports(realm).register(AccessReportActionFactory.DISPLAY_NAME, LAST);
        new IndigosScope(realm).addMapper(StandingProtocolMapper.model());
        StandingExecutorFactory.policy(session, realm).install();
    }

    @Override
    public List<Finding> check(RealmModel realm) {
        return isInstalled(realm)
                ? new SuspensionCheck(session, realm).findings()
                : Stream.of(leftovers(realm).findings(), whatOutlasts(realm))
                        .flatMap(List::stream)
                        .toList();
    }

    /** Nobody but the jar tells members and services of the release. */
    private List<Finding> whatOutlasts(RealmModel realm) {
        long pending = new Outbox(session).count(realm, EffectState.PENDING);
        return pending == 0 ? List.of() : List.of(Finding.warning("indigosFindingEffectsOutlast", pending));
    }

    /** Whoever may not be decided about – the administrator who asks, the realm's last one – keeps the feature here. */
    @Override
    public void prepareRemoval(RealmModel realm, RemovalOptions options) {
        Fate.chosen(options).ifPresent(fate -> new Release(session, realm, fate, options.administrator()).finish());
    }

    /** Members are released once: the attributes that say they are refused outlast the feature. */
    @Override
    public void remove(RealmModel realm, RemovalOptions options) {
        if (isPresent(realm)) {
            requireNobodyRefused(realm, Fate.chosen(options));
        }
        StandingExecutorFactory.policy(session, realm).remove();
        new IndigosScope(realm).removeMapper(StandingProtocolMapper.NAME);
        action(realm).remove();
        reports(realm).remove();
        new MemberProfile(session, realm)
                .remove(Stream.of(StandingProfile.attributes(), RecoveryAddress.attributes())
                        .flatMap(List::stream)
                        .map(UPAttribute::getName)
                        .toList());
    }

    /** Also when somebody was suspended after the others were released. */
    private void requireNobodyRefused(RealmModel realm, Optional<Fate> fate) {
        RefusedMembers refused = new RefusedMembers(session, realm);
        int left = fate.map(refused::left).orElseGet(refused::all).size();
        if (left > 0) {
            String key = fate.isPresent() ? "indigosErrorMembersLeft" : "indigosErrorMembersRefused";
            throw new FeatureInUseException(Finding.error(key, left));
        }
    }

    private RealmAction reports(RealmModel realm) {
        return new RealmAction(session, realm, AccessReportActionFactory.ID);
    }

    private RealmAction action(RealmModel realm) {
        return new RealmAction(session, realm, SuspensionSettings.ACTION_ID);
    }
}
