package cloud.indigos.keycloak.charter.member;

import cloud.indigos.keycloak.charter.Acceptance;
import cloud.indigos.keycloak.charter.CharterStatus;
import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.MemberCharter;
import cloud.indigos.keycloak.charter.realm.CharterSettings;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.AcceptanceLedger;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.ReadOnlyException;

/**
 * What members have accepted. The user attribute answers for those who have nothing to do, without a query; for the
 * others the ledger is asked, wins and heals the attribute.
 */
public final class MemberCharters {

    private static final Logger LOG = Logger.getLogger(MemberCharters.class);

    private final RealmModel realm;
    private final CharterTimeline timeline;
    private final AcceptanceLedger ledger;
    private final Instant now = RealmCharter.now();

    public MemberCharters(KeycloakSession session, RealmModel realm) {
        this.realm = realm;
        this.timeline = new RealmCharter(session, realm).timeline();
        this.ledger = new AcceptanceLedger(session, realm);
    }

    /** What the member has to do now. */
    public CharterStatus status(UserModel member) {
        if (isServiceAccount(member)) {
            return CharterStatus.NOTHING;
        }
        CharterStatus known = CharterStatus.of(timeline, mirrored(member), now);
        return known.demand() == CharterStatus.Demand.NOTHING
                ? known
                : CharterStatus.of(timeline, heal(member, proven(member)), now);
    }

    /** Reads without healing: for tokens, which are made when nothing should be written. */
    public MemberCharter of(UserModel member) {
        MemberCharter mirrored = mirrored(member);
        return isServiceAccount(member) || timeline.isCurrent(mirrored.accepted(), now) ? mirrored : proven(member);
    }

    /** Whether the major version in force is accepted; a service account, which accepts nothing, is always current. */
    public boolean isCurrent(UserModel member) {
        return isServiceAccount(member) || timeline.isCurrent(of(member).accepted(), now);
    }

    /** Records an acceptance, once per member and version. */
    public void accept(UserModel member, Acceptance acceptance) {
        ledger.add(member.getId(), acceptance);
        heal(member, MemberCharter.accepted(acceptance.version(), date(acceptance)));
    }

    private static boolean isServiceAccount(UserModel member) {
        return member.getServiceAccountClientLink() != null;
    }

    private static MemberCharter mirrored(UserModel member) {
        return MemberCharter.parse(member.getFirstAttribute(MemberCharter.ATTRIBUTE));
    }

    /** What was read is no evidence: only the attribute knows it. */
    private MemberCharter proven(UserModel member) {
        return ledger.last(member.getId())
                .map(last -> MemberCharter.accepted(last.version(), date(last))
                        .withRead(mirrored(member).read()))
                .orElse(MemberCharter.NONE);
    }

    private MemberCharter heal(UserModel member, MemberCharter proven) {
        if (!proven.equals(mirrored(member))) {
            try {
                proven.encode()
                        .ifPresentOrElse(
                                value -> member.setSingleAttribute(MemberCharter.ATTRIBUTE, value),
                                () -> member.removeAttribute(MemberCharter.ATTRIBUTE));
            } catch (ReadOnlyException e) {
                LOG.debugf("User storage of %s takes no attribute, the ledger is asked each time", member.getId());
            }
        }
        return proven;
    }

    private LocalDate date(Acceptance acceptance) {
        return acceptance.at().atZone(CharterSettings.of(realm).zone()).toLocalDate();
    }
}
