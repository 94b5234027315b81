package cloud.indigos.keycloak.suspension.mail;

import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.suspension.effect.Attempt;
import cloud.indigos.keycloak.suspension.effect.Decided;
import cloud.indigos.keycloak.suspension.effect.Effect;
import cloud.indigos.keycloak.suspension.effect.EffectJob;
import cloud.indigos.keycloak.suspension.effect.Outcome;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.page.AnnulledText;
import cloud.indigos.keycloak.suspension.page.DecisionText;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.ReadOnlyDirectories;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Writes to the member what was decided, why, until when and whom to answer. */
final class MailEffect implements Effect {

    private static final String TEMPLATE = "indigos-standing-mail.ftl";

    private final KeycloakSession session;

    MailEffect(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public List<String> payloads(Decided decided) {
        return new Change(decided.decision(), decided.previous())
                .variant().map(variant -> new Letter(variant).toPayload()).stream()
                        .toList();
    }

    @Override
    public boolean isInOrder() {
        return true;
    }

    @Override
    public String destination(RealmModel realm, String payload) {
        return Mailing.server(realm.getSmtpConfig());
    }

    @Override
    public Attempt prepare(RealmModel realm, EffectJob job) {
        UserModel member = session.users().getUserById(realm, job.memberId());
        if (member == null) {
            return Outcome::done;
        }
        if (!Mailing.isPossible(realm)) {
            return () -> Mailing.NO_SERVER;
        }
        DecisionLedger ledger = new DecisionLedger(session, realm);
        Optional<Decision> decision = ledger.find(job.decisionId());
        if (decision.isEmpty() || isOutdated(ledger, member, decision.get(), job)) {
            return Outcome::done;
        }
        return toAll(realm, member, decision.get(), job);
    }

    /** To the addresses of this moment, which may not be those of the decision; each gets it once if all goes well. */
    private Attempt toAll(RealmModel realm, UserModel member, Decision decision, EffectJob job) {
        List<String> addresses = MemberAddresses.of(member);
        if (addresses.isEmpty()) {
            return () -> Mailing.NO_ADDRESS;
        }
        Letter letter = Letter.fromPayload(job.payload());
        Map<String, Attempt> mails = new LinkedHashMap<>();
        letter.missing(addresses)
                .forEach(address ->
                        mails.put(address, mail(realm, member, letter.variant(), address, decision, job.id())));
        return () -> send(letter, mails);
    }

    /** Sends each, by the address it goes to: what goes wrong with one says nothing of another. */
    private static Outcome send(Letter letter, Map<String, Attempt> mails) {
        Letter sent = letter;
        Outcome result = Outcome.done();
        for (Map.Entry<String, Attempt> mail : mails.entrySet()) {
            Outcome outcome = Attempt.outcomeOf(mail.getValue());
            if (outcome.equals(Outcome.done())) {
                sent = sent.reaching(mail.getKey());
            } else {
                result = outcome;
            }
        }
        return result.leaving(sent.toPayload());
    }

    /**
     * A mail that had to wait must not say what no longer holds: the newer decision has a mail of its own. One that goes
     * at once is sent, however quickly decisions follow each other.
     */
    private static boolean isOutdated(DecisionLedger ledger, UserModel member, Decision decision, EffectJob job) {
        return job.isLate(CurrentStanding.now())
                && decision.kind().isDecision()
                && ledger.sinceDecision(member).stream()
                        .noneMatch(entry -> entry.id().equals(decision.id()));
    }

    /** What another decision leaves in force is as old as it was. */
    private static Optional<Instant> since(DecisionLedger ledger, UserModel member, Decision decision) {
        if (decision.annuls().isEmpty()) {
            return Optional.of(decision.at());
        }
        return Decision.changes(ledger.history(member)).stream()
                .filter(entry -> entry.number() <= decision.number())
                .findFirst()
                .map(Decision::at);
    }

    private Attempt mail(
            RealmModel realm, UserModel member, String variant, String address, Decision decision, String id) {
        SuspensionSettings settings = SuspensionSettings.of(realm);
        Texts texts = Texts.in(session, realm, session.getContext().resolveLocale(member));
        DecisionLedger ledger = new DecisionLedger(session, realm);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("variant", variant);
        attributes.put("directoryKeepsPassword", ReadOnlyDirectories.keep(realm, member));
        attributes.put("decision", DecisionText.of(decision.state(), since(ledger, member, decision), settings, texts));
        decision.annuls()
                .flatMap(ledger::find)
                .ifPresent(wrong -> attributes.put("annulled", AnnulledText.of(wrong, settings, texts)));
        return new Mailing(session, realm, id)
                .answeredTo(settings.contact())
                .prepare(member, address, "indigosMailSubject_" + variant, TEMPLATE, attributes);
    }
}
