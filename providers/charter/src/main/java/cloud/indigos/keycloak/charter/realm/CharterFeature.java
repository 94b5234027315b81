package cloud.indigos.keycloak.charter.realm;

import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.MemberCharter;
import cloud.indigos.keycloak.charter.claims.CharterClaimMapper;
import cloud.indigos.keycloak.charter.claims.CharterCurrentClaimMapper;
import cloud.indigos.keycloak.charter.grant.CharterExecutorFactory;
import cloud.indigos.keycloak.charter.store.CharterStore;
import cloud.indigos.keycloak.charter.text.BundledCharter;
import cloud.indigos.keycloak.charter.upkeep.Mirrors;
import cloud.indigos.keycloak.core.action.RealmAction;
import cloud.indigos.keycloak.core.feature.Finding;
import cloud.indigos.keycloak.core.feature.Leftovers;
import cloud.indigos.keycloak.core.feature.RealmFeature;
import cloud.indigos.keycloak.core.feature.RemovalOptions;
import cloud.indigos.keycloak.core.profile.MemberProfile;
import cloud.indigos.keycloak.core.scope.IndigosScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;

/** Puts the charter into a realm and takes it out again. */
final class CharterFeature implements RealmFeature {

    /** Before Keycloak's own actions, which start at 20: who does not accept need not choose a password. */
    private static final int PRIORITY = 5;

    private static final List<ProtocolMapperModel> MAPPERS =
            List.of(CharterCurrentClaimMapper.model(), CharterClaimMapper.model());

    private final KeycloakSession session;

    CharterFeature(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public boolean isInstalled(RealmModel realm) {
        return new RealmCharter(session, realm).isInstalled();
    }

    @Override
    public boolean isPresent(RealmModel realm) {
        return isInstalled(realm) || leftovers(realm).isAny();
    }

    private Leftovers leftovers(RealmModel realm) {
        Map<String, BooleanSupplier> signs = new HashMap<>();
        signs.put(
                CharterExecutorFactory.PROVIDER_ID,
                () -> CharterExecutorFactory.policy(session, realm).isMentioned());
        signs.put(
                MemberCharter.ATTRIBUTE,
                () -> new MemberProfile(session, realm)
                        .find(MemberCharter.ATTRIBUTE)
                        .isPresent());
        MAPPERS.stream()
                .map(ProtocolMapperModel::getName)
                .forEach(name -> signs.put(
                        name, () -> new IndigosScope(realm).findMapper(name).isPresent()));
        return new Leftovers("indigosCharterFindingActionLost", signs);
    }

    @Override
    public void install(RealmModel realm) {
        publishFirstVersion(realm);
        new RealmCharter(session, realm).mirror();
        action(realm).register(CharterSettings.DISPLAY_NAME, PRIORITY);
        new MemberProfile(session, realm).addMissing(List.of(attribute()));
        MAPPERS.forEach(new IndigosScope(realm)::addMapper);
        CharterExecutorFactory.policy(session, realm).install();
        new Mirrors(session, realm).healUnproven();
    }

    @Override
    public List<Finding> check(RealmModel realm) {
        if (!isInstalled(realm)) {
            return leftovers(realm).findings();
        }
        List<Finding> findings = new ArrayList<>();
        if (!action(realm).isEnabled()) {
            findings.add(Finding.error("indigosCharterFindingActionOff"));
        }
        MAPPERS.stream()
                .map(ProtocolMapperModel::getName)
                .filter(name -> new IndigosScope(realm).findMapper(name).isEmpty())
                .forEach(name -> findings.add(Finding.error("indigosCharterFindingNoMapper", name)));
        MemberProfile profile = new MemberProfile(session, realm);
        if (profile.find(MemberCharter.ATTRIBUTE).isEmpty()) {
            findings.add(Finding.error("indigosCharterFindingNoAttribute", MemberCharter.ATTRIBUTE));
        }
        profile.withoutAnnotations(List.of(attribute()))
                .forEach(name -> findings.add(Finding.warning("indigosCharterFindingNoAnnotations", name)));
        if (!CharterExecutorFactory.policy(session, realm).isInForce()) {
            findings.add(Finding.error("indigosCharterFindingNoPolicy"));
        }
        if (!new RealmCharter(session, realm).isMirrored()) {
            findings.add(Finding.error("indigosCharterFindingMirror"));
        }
        if (CharterSettings.of(realm).contact().isEmpty()) {
            findings.add(Finding.warning("indigosCharterFindingNoContact"));
        }
        return findings;
    }

    /** The tables stay: an acceptance remains one, also for a realm that installs the feature again. */
    @Override
    public void remove(RealmModel realm, RemovalOptions options) {
        CharterExecutorFactory.policy(session, realm).remove();
        MAPPERS.forEach(mapper -> new IndigosScope(realm).removeMapper(mapper.getName()));
        new MemberProfile(session, realm).remove(List.of(MemberCharter.ATTRIBUTE));
        action(realm).remove();
        new RealmCharter(session, realm).forgetMirror();
    }

    private void publishFirstVersion(RealmModel realm) {
        CharterStore store = new CharterStore(session, realm);
        if (store.timeline().versions().isEmpty()) {
            Instant now = RealmCharter.now();
            store.publish(new CharterVersion(1, CharterVersion.Kind.MAJOR, now, now), BundledCharter.firstVersion());
        }
    }

    private RealmAction action(RealmModel realm) {
        return new RealmAction(session, realm, CharterSettings.ACTION);
    }

    private static UPAttribute attribute() {
        UPAttribute attribute =
                new UPAttribute(MemberCharter.ATTRIBUTE, new UPAttributePermissions(Set.of("admin"), Set.of()));
        attribute.setDisplayName("${indigosCharterAttribute}");
        return attribute;
    }
}
