package cloud.indigos.keycloak.charter.store;

import cloud.indigos.keycloak.charter.Answer;
import cloud.indigos.keycloak.core.member.MemberRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Who declined, put off or read what: the part of the ledger that is no acceptance. */
public final class AnswerLedger {

    private final KeycloakSession session;
    private final String realmId;

    public AnswerLedger(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realmId = realm.getId();
    }

    /** From the earliest on. */
    public List<Answer> of(String memberId) {
        return em().createNamedQuery("indigosCharterAnswersOfMember", AnswerEntity.class)
                .setParameter("realm", realmId)
                .setParameter("member", memberId)
                .getResultStream()
                .map(AnswerEntity::answer)
                .toList();
    }

    /**
     * Local members with an address who have not accepted the version and were not written to about it since then.
     *
     * @param after only ids after this one, in their order; an empty text for all
     */
    public List<String> notReminded(int version, Instant since, String after, int max) {
        return notReminded("indigosCharterNotReminded", version, since)
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
    }

    /**
     * Notes that a member is written to now, before it is done: of two who are about to do it, the second waits for the
     * end of the first one's transaction and finds the note.
     *
     * @return the line that says so; empty when they were written to since then, or have accepted meanwhile
     */
    public Optional<String> noteReminder(String memberId, int version, Instant since, Instant now) {
        MemberRow.lock(em(), List.of(memberId));
        return notReminded("indigosCharterIsNotReminded", version, since)
                .setParameter("member", memberId)
                .getResultStream()
                .findFirst()
                .map(member -> add(member, new Answer(version, Answer.Kind.REMINDED, now, null)));
    }

    private TypedQuery<String> notReminded(String query, int version, Instant since) {
        return em().createNamedQuery(query, String.class)
                .setParameter("realm", realmId)
                .setParameter("version", version)
                .setParameter("since", since.getEpochSecond());
    }

    /** Adds a line, and gives its id. */
    public String add(String memberId, Answer answer) {
        String id = KeycloakModelUtils.generateId();
        em().persist(new AnswerEntity(id, realmId, memberId, answer));
        return id;
    }

    /** Takes back the line of that id. */
    public void remove(String id) {
        em().createNamedQuery("indigosCharterForgetAnswer")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Removes the person from their lines and keeps the lines. */
    public void erase(String memberId) {
        em().createNamedQuery("indigosCharterEraseAnswers")
                .setParameter("realm", realmId)
                .setParameter("member", memberId)
                .executeUpdate();
    }

    /** Forgets a realm that is removed. */
    public void deleteAll() {
        em().createNamedQuery("indigosCharterDeleteAnswers")
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    /** Only when it is needed: most logins ask the ledger for nothing. */
    private EntityManager em() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
