package cloud.indigos.keycloak.suspension.mail;

import cloud.indigos.keycloak.suspension.answer.Answer;
import cloud.indigos.keycloak.suspension.answer.Answers;
import cloud.indigos.keycloak.suspension.effect.Attempt;
import cloud.indigos.keycloak.suspension.effect.Decided;
import cloud.indigos.keycloak.suspension.effect.Effect;
import cloud.indigos.keycloak.suspension.effect.EffectJob;
import cloud.indigos.keycloak.suspension.effect.Outcome;
import cloud.indigos.keycloak.suspension.profile.ReadOnlyDirectories;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

/** Tells the realm's contact what a member wrote or reported; an answer to the mail goes to the member. */
final class AdministratorsMailEffect implements Effect {

    private static final String TEMPLATE = "indigos-administrators-mail.ftl";

    private final KeycloakSession session;

    AdministratorsMailEffect(KeycloakSession session) {
        this.session = session;
    }

    /** Whether or not there is a contact yet: what nobody can be sent is to fail where administrators see it. */
    @Override
    public List<String> payloads(Decided decided) {
        return switch (decided.decision().kind()) {
            case ANSWERED -> List.of(new Letter("answered").toPayload());
            case REPORTED -> List.of(new Letter("reported").toPayload());
            default -> List.of();
        };
    }

    @Override
    public String destination(RealmModel realm, String payload) {
        return Mailing.server(realm.getSmtpConfig());
    }

    @Override
    public Attempt prepare(RealmModel realm, EffectJob job) {
        Letter letter = Letter.fromPayload(job.payload());
        UserModel member = session.users().getUserById(realm, job.memberId());
        if (member == null) {
            return Outcome::done;
        }
        if (!Mailing.isPossible(realm)) {
            return () -> Mailing.NO_SERVER;
        }
        Optional<String> contact = SuspensionSettings.of(realm).contact();
        if (contact.isEmpty()) {
            return () -> Mailing.NO_ADDRESS;
        }
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("variant", letter.variant());
        attributes.put("memberName", name(member));
        attributes.put("directoryKeepsPassword", ReadOnlyDirectories.keep(realm, member));
        attributes.put("indigosNotAboutReader", true);
        new Answers(session, realm)
                .ofEntry(job.decisionId())
                .map(Answer::text)
                .ifPresent(text -> attributes.put("answer", text));
        return new Mailing(session, realm, job.id())
                .answeredTo(MemberAddresses.of(member).stream().findFirst())
                .prepare(
                        inTheRealmsLanguage(member),
                        contact.get(),
                        "indigosAdministratorsSubject_" + letter.variant(),
                        TEMPLATE,
                        attributes);
    }

    /** Subjects and texts name the member by user name alone where there is no other. */
    private static String name(UserModel member) {
        String fullName = String.join(
                        " ",
                        Optional.ofNullable(member.getFirstName()).orElse(""),
                        Optional.ofNullable(member.getLastName()).orElse(""))
                .strip();
        return fullName.isEmpty() ? member.getUsername() : fullName + " (" + member.getUsername() + ")";
    }

    private static UserModel inTheRealmsLanguage(UserModel member) {
        return new UserModelDelegate(member) {
            @Override
            public String getFirstAttribute(String name) {
                return LOCALE.equals(name) ? null : super.getFirstAttribute(name);
            }
        };
    }
}
