package cloud.indigos.keycloak.charter.member;

import cloud.indigos.keycloak.charter.Acceptance;
import cloud.indigos.keycloak.charter.Answer;
import cloud.indigos.keycloak.charter.CharterStatus;
import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.MemberCharter;
import cloud.indigos.keycloak.charter.ParsedTexts;
import cloud.indigos.keycloak.charter.realm.CharterSettings;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.AcceptanceLedger;
import cloud.indigos.keycloak.charter.store.AnswerLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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

    private static final ParsedTexts<MemberCharter> PARSED = new ParsedTexts<>(MemberCharter::parse);

    private final RealmModel realm;
    private final CharterTimeline timeline;
    private final AcceptanceLedger acceptances;
    private final AnswerLedger answers;
    private final Instant now = RealmCharter.now();

    public MemberCharters(KeycloakSession session, RealmModel realm) {
        this.realm = realm;
        this.timeline = new RealmCharter(session, realm).timeline();
        this.acceptances = new AcceptanceLedger(session, realm);
        this.answers = new AnswerLedger(session, realm);
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

    /** Puts the attribute right by the ledger. */
    public void heal(UserModel member) {
        heal(member, proven(member));
    }

    /** Reads without healing: for tokens, which are made when nothing should be written. */
    public MemberCharter of(UserModel member) {
        MemberCharter mirrored = mirrored(member);
        return isServiceAccount(member) || isCurrent(mirrored) ? mirrored : proven(member);
    }

    /** Whether the major version in force is accepted; a service account, which accepts nothing, is always current. */
    public boolean isCurrent(UserModel member) {
        return isServiceAccount(member) || isCurrent(mirrored(member)) || isCurrent(proven(member));
    }

    private boolean isCurrent(MemberCharter known) {
        return timeline.isCurrent(known.accepted(), now);
    }

    /** Whether the member said "later" to this version today, by the realm's clock. */
    public boolean putOffToday(UserModel member, CharterVersion version) {
        LocalDate today = date(now);
        return answers.of(member.getId()).stream()
                .filter(answer -> answer.kind() == Answer.Kind.LATER && answer.version() == version.number())
                .anyMatch(answer -> date(answer.at()).equals(today));
    }

    /**
     * Records an acceptance, once per member and version.
     *
     * @return the line that was there before; empty when this one was recorded
     */
    public Optional<Acceptance> accept(UserModel member, Acceptance acceptance) {
        Optional<Acceptance> known = acceptances.add(member.getId(), acceptance);
        MemberCharter mirrored = mirrored(member);
        if (acceptance.version() > mirrored.accepted()) {
            Acceptance line = known.orElse(acceptance);
            heal(member, new MemberCharter(line.version(), date(line.at()), mirrored.read()));
        }
        return known;
    }

    /** Records an answer that is no acceptance. */
    public void answer(UserModel member, Answer answer) {
        answers.add(member.getId(), answer);
        if (answer.kind() == Answer.Kind.READ) {
            heal(member, mirrored(member).withRead(answer.version()));
        }
    }

    private static boolean isServiceAccount(UserModel member) {
        return member.getServiceAccountClientLink() != null;
    }

    private MemberCharter mirrored(UserModel member) {
        String attribute = member.getFirstAttribute(MemberCharter.ATTRIBUTE);
        return attribute == null ? MemberCharter.NONE : PARSED.of(attribute).among(timeline);
    }

    private MemberCharter proven(UserModel member) {
        return acceptances
                .last(member.getId())
                .map(last ->
                        MemberCharter.accepted(last.version(), date(last.at())).withRead(lastRead(member)))
                .orElse(MemberCharter.NONE);
    }

    private int lastRead(UserModel member) {
        return answers.of(member.getId()).stream()
                .filter(answer -> answer.kind() == Answer.Kind.READ)
                .mapToInt(Answer::version)
                .max()
                .orElse(0);
    }

    private MemberCharter heal(UserModel member, MemberCharter proven) {
        Optional<String> right = proven.encode();
        if (!right.equals(Optional.ofNullable(member.getFirstAttribute(MemberCharter.ATTRIBUTE)))) {
            try {
                right.ifPresentOrElse(
                        value -> member.setSingleAttribute(MemberCharter.ATTRIBUTE, value),
                        () -> member.removeAttribute(MemberCharter.ATTRIBUTE));
            } catch (ReadOnlyException e) {
                LOG.debugf("User storage of %s takes no attribute, the ledger is asked each time", member.getId());
            }
        }
        return proven;
    }

    private LocalDate date(Instant instant) {
        return instant.atZone(CharterSettings.of(realm).zone()).toLocalDate();
    }
}
