package cloud.indigos.keycloak.suspension.answer;

import cloud.indigos.keycloak.suspension.effect.Decided;
import cloud.indigos.keycloak.suspension.effect.MemberSessions;
import cloud.indigos.keycloak.suspension.effect.OutboxProvider;
import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.ledger.Entry;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.MemberTurn;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Members' answers: one to each decision, in the ledger and on its way to the administrators in one transaction. */
public final class Answers {

    private final KeycloakSession session;
    private final EntityManager entities;
    private final RealmModel realm;
    private final DecisionLedger ledger;

    public Answers(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
        this.ledger = new DecisionLedger(session, realm);
    }

    /** What the member answered to a decision; empty as long as they have not. */
    public Optional<Answer> to(Decision decision) {
        return Optional.ofNullable(entities.find(AnswerEntity.class, decision.id()))
                .map(Answers::answer);
    }

    /**
     * Keeps the answer to the decision in force and tells the administrators; does nothing more if it has one, as after a
     * second click.
     *
     * @param decisionId the decision that the member has read
     * @return false when nothing is kept: another decision holds by now, or is being taken in this moment
     */
    public boolean add(UserModel member, String decisionId, AnswerText text) {
        if (!MemberTurn.take(session, member)) {
            return false;
        }
        Optional<Decision> read = ledger.newestDecision(member, decisionId);
        read.filter(decision -> to(decision).isEmpty()).ifPresent(decision -> add(member, decision, text));
        return read.isPresent();
    }

    private void add(UserModel member, Decision decision, AnswerText text) {
        Instant now = CurrentStanding.now();
        Actor actor = Actor.of(realm, member);
        Decision entry = ledger.append(member, ledger.last(member), Entry.about(decision, Kind.ANSWERED, actor, now));
        AnswerEntity row = new AnswerEntity();
        row.decisionId = decision.id();
        row.entryId = entry.id();
        row.realmId = realm.getId();
        row.memberId = member.getId();
        row.text = text.value();
        row.answeredAt = now.toEpochMilli();
        entities.persist(row);
        session.getProvider(OutboxProvider.class)
                .queue(new Decided(
                        realm, member, entry, Optional.of(decision), new MemberSessions(session, realm, member)));
    }

    /** All of a member's answers, by the decision's id. */
    public Map<String, Answer> of(UserModel member) {
        return entities.createNamedQuery(AnswerEntity.OF_MEMBER, AnswerEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("member", member.getId())
                .getResultStream()
                .map(Answers::answer)
                .collect(Collectors.toMap(Answer::decisionId, Function.identity()));
    }

    /** The text behind an entry of the kind {@link Kind#ANSWERED}. */
    public Optional<Answer> ofEntry(String entryId) {
        return entities.createNamedQuery(AnswerEntity.OF_ENTRY, AnswerEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("entry", entryId)
                .getResultStream()
                .findFirst()
                .map(Answers::answer);
    }

    /** Forgets the answer to a decision, if it had one. */
    public void forget(String decisionId) {
        entities.createNamedQuery(AnswerEntity.FORGET)
                .setParameter("decision", decisionId)
                .executeUpdate();
    }

    public void erase(String memberId) {
        entities.createNamedQuery(AnswerEntity.ERASE_MEMBER)
                .setParameter("realm", realm.getId())
                .setParameter("member", memberId)
                .executeUpdate();
    }

    public void eraseAll() {
        entities.createNamedQuery(AnswerEntity.ERASE_REALM)
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    private static Answer answer(AnswerEntity row) {
        return new Answer(row.decisionId, row.text, Instant.ofEpochMilli(row.answeredAt));
    }
}
