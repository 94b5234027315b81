package cloud.indigos.keycloak.suspension.mail;

import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.suspension.effect.Decided;
import cloud.indigos.keycloak.suspension.effect.Effect;
import cloud.indigos.keycloak.suspension.effect.EffectJob;
import cloud.indigos.keycloak.suspension.effect.Outcome;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.page.AnnulledText;
import cloud.indigos.keycloak.suspension.page.DecisionText;
import cloud.indigos.keycloak.suspension.profile.ReadOnlyDirectories;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import java.time.Instant;
import java.util.HashMap;
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
    public Outcome perform(RealmModel realm, EffectJob job) {
        if (!Mailing.isPossible(realm)) {
            return Mailing.NO_SERVER;
        }
        UserModel member = session.users().getUserById(realm, job.memberId());
        if (member == null) {
            return Outcome.done();
        }
        DecisionLedger ledger = new DecisionLedger(session, realm);
        Optional<Decision> decision = ledger.find(job.decisionId());
        if (decision.isEmpty() || isOutdated(ledger, member, decision.get(), job)) {
            return Outcome.done();
        }
        return sendToAll(realm, member, decision.get(), job);
    }

    /** To the addresses of this moment, which may not be those of the decision; each gets it once if all goes well. */
    private Outcome sendToAll(RealmModel realm, UserModel member, Decision decision, EffectJob job) {
        List<String> addresses = MemberAddresses.of(member);
        if (addresses.isEmpty()) {
            return Mailing.NO_ADDRESS;
        }
        Letter letter = Letter.fromPayload(job.payload());
        Outcome result = Outcome.done();
        for (String address : letter.missing(addresses)) {
            Outcome outcome = send(realm, member, letter.variant(), address, decision, job.id());
            if (outcome.equals(Outcome.done())) {
                letter = letter.reaching(address);
            } else {
                result = outcome;
            }
        }
        return result.leaving(letter.toPayload());
    }

    /** A mail that had to wait must not say what no longer holds: the newer decision has a mail of its own. */
    private static boolean isOutdated(DecisionLedger ledger, UserModel member, Decision decision, EffectJob job) {
        return job.attempts() > 1
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

    private Outcome send(
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
                .send(member, address, "indigosMailSubject_" + variant, TEMPLATE, attributes);
    }
}
