package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.page.DecisionText;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

/** Writes to the member what was decided, why, until when and whom to answer. */
final class MailEffect implements Effect {

    /** A second address of the member, for when the first is a mailbox that the decision itself closes. */
    static final String RECOVERY_EMAIL = "indigos_recovery_email";

    private static final String TEMPLATE = "indigos-standing-mail.ftl";

    private final KeycloakSession session;

    MailEffect(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public List<String> payloads(Decided decided) {
        return addresses(decided.member()).toList();
    }

    @Override
    public Outcome perform(RealmModel realm, EffectJob job) {
        UserModel member = session.users().getUserById(realm, job.memberId());
        Optional<Decision> decision = new DecisionLedger(session, realm).find(job.decisionId());
        if (member == null || decision.isEmpty() || addresses(member).noneMatch(job.payload()::equals)) {
            return Outcome.done();
        }
        if (realm.getSmtpConfig().isEmpty()) {
            return Outcome.giveUp("no-smtp-server");
        }
        try {
            send(realm, member, job.payload(), decision.get());
            return Outcome.done();
        } catch (EmailException e) {
            return Outcome.tryAgain("mail-not-accepted");
        }
    }

    private void send(RealmModel realm, UserModel member, String address, Decision decision) throws EmailException {
        Texts texts = Texts.in(session, realm, session.getContext().resolveLocale(member));
        String variant = decision.enabled() ? decision.state().standing().value() : "disabled";
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("variant", variant);
        attributes.put("decision", DecisionText.of(decision.state(), SuspensionSettings.of(realm), texts));
        session.getProvider(EmailTemplateProvider.class)
                .setRealm(realm)
                .setUser(at(address, member))
                .send("indigosMailSubject_" + variant, TEMPLATE, attributes);
    }

    private static Stream<String> addresses(UserModel member) {
        return Stream.of(member.getEmail(), member.getFirstAttribute(RECOVERY_EMAIL))
                .filter(address -> address != null && !address.isBlank())
                .distinct();
    }

    private static UserModel at(String address, UserModel member) {
        return new UserModelDelegate(member) {
            @Override
            public String getEmail() {
                return address;
            }
        };
    }
}
