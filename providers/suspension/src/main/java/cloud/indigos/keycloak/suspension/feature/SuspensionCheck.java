package cloud.indigos.keycloak.suspension.feature;

import cloud.indigos.keycloak.core.action.RealmAction;
import cloud.indigos.keycloak.core.feature.Finding;
import cloud.indigos.keycloak.core.profile.MemberProfile;
import cloud.indigos.keycloak.core.scope.IndigosScope;
import cloud.indigos.keycloak.suspension.claim.StandingProtocolMapper;
import cloud.indigos.keycloak.suspension.effect.EffectState;
import cloud.indigos.keycloak.suspension.effect.Effects;
import cloud.indigos.keycloak.suspension.effect.Outbox;
import cloud.indigos.keycloak.suspension.effect.Pauses;
import cloud.indigos.keycloak.suspension.effect.ServiceEffect;
import cloud.indigos.keycloak.suspension.grant.StandingExecutorFactory;
import cloud.indigos.keycloak.suspension.mail.RecoveryAddress;
import cloud.indigos.keycloak.suspension.profile.ReadOnlyDirectories;
import cloud.indigos.keycloak.suspension.profile.ServiceIds;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.profile.StandingProfile;
import cloud.indigos.keycloak.suspension.profile.StandingValidator;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.userprofile.config.UPAttribute;

/** What is wrong with suspension in a realm where it is installed. */
final class SuspensionCheck {

    /** Names enough to begin with. */
    private static final int SOME = 20;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final List<Finding> findings = new ArrayList<>();

    SuspensionCheck(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    List<Finding> findings() {
        whatFailsOpen();
        whatLeaks();
        whatIsMissing();
        whichServicesDoNotFollow();
        return List.copyOf(findings);
    }

    private void whatFailsOpen() {
        errorUnless(
                new RealmAction(session, realm, SuspensionSettings.ACTION_ID).isEnabled(),
                "indigosFindingStandingActionDisabled");
        errorUnless(StandingExecutorFactory.policy(session, realm).isInForce(), "indigosFindingStandingPolicyMissing");
        errorUnless(
                new IndigosScope(realm).findMapper(StandingProtocolMapper.NAME).isPresent(),
                "indigosFindingStandingMapperMissing");
        MemberProfile profile = new MemberProfile(session, realm);
        List<String> absent = StandingProfile.attributes().stream()
                .map(UPAttribute::getName)
                .filter(name -> profile.find(name).isEmpty())
                .toList();
        if (!absent.isEmpty()) {
            findings.add(Finding.error("indigosFindingStandingAttributesMissing", String.join(", ", absent)));
        }
        profile.find(StandingAttributes.STANDING)
                .ifPresent(standing -> errorUnless(
                        standing.getValidations().containsKey(StandingValidator.ID),
                        "indigosFindingStandingValidatorMissing"));
    }

    private void whatLeaks() {
        if (realm.isAdminEventsEnabled() && realm.isAdminEventsDetailsEnabled()) {
            findings.add(Finding.warning("indigosFindingAdminEventDetails"));
        }
    }

    private void whatIsMissing() {
        if (SuspensionSettings.of(realm).contact().isEmpty()) {
            findings.add(Finding.warning("indigosFindingNoContact"));
        }
        if (realm.getSmtpConfig().isEmpty()) {
            findings.add(Finding.warning("indigosFindingNoMail"));
        }
        whoCannotBeReached();
        List<String> unusable = ServiceIds.invalid(session, realm);
        if (!unusable.isEmpty()) {
            findings.add(Finding.error("indigosFindingServiceIds", String.join(", ", unusable)));
        }
        List<String> leftWithGone = new GoneServices(session, realm).members();
        if (!leftWithGone.isEmpty()) {
            findings.add(Finding.warningAbout(
                    "indigosFindingServiceGone",
                    leftWithGone.size(),
                    leftWithGone.stream().limit(SOME).toList()));
        }
        List<String> readOnly = ReadOnlyDirectories.of(realm);
        if (!readOnly.isEmpty()) {
            findings.add(Finding.warning("indigosFindingReadOnlyDirectory", String.join(", ", readOnly)));
        }
        List<String> bare = new MemberProfile(session, realm)
                .withoutAnnotations(Stream.of(StandingProfile.attributes(), RecoveryAddress.attributes())
                        .flatMap(List::stream)
                        .toList());
        if (!bare.isEmpty()) {
            findings.add(Finding.warning("indigosFindingStandingNoAnnotations", String.join(", ", bare)));
        }
        Outbox outbox = new Outbox(session);
        long failed = outbox.count(realm, EffectState.FAILED);
        if (failed > 0) {
            findings.add(Finding.error("indigosFindingEffectsFailed", failed));
        }
        long triedAgain = outbox.countTriedAgain(realm);
        if (triedAgain > 0) {
            findings.add(Finding.warning("indigosFindingEffectsTriedAgain", triedAgain));
        }
    }

    private void whichServicesDoNotFollow() {
        Map<String, ServiceEffect> services = Effects.of(session).servicesOf(realm);
        services.values().forEach(service -> findings.addAll(service.check(realm)));
        new Pauses(session)
                .all().stream()
                        .filter(pause -> services.containsKey(pause.kind()))
                        .map(pause -> pause.stopped()
                                ? Finding.error("indigosFindingServiceStopped", pause.kind(), pause.problem())
                                : Finding.error("indigosFindingServiceDown", pause.kind(), pause.problem()))
                        .forEach(findings::add);
    }

    private void whoCannotBeReached() {
        MembersInOwnMailboxes members = new MembersInOwnMailboxes(session, realm);
        long count = members.count();
        if (count > 0) {
            findings.add(Finding.warningAbout("indigosFindingOwnMailboxOnly", count, members.someNames()));
        }
    }

    private void errorUnless(boolean good, String key) {
        if (!good) {
            findings.add(Finding.error(key));
        }
    }
}
