package cloud.indigos.keycloak.charter.store;

import cloud.indigos.keycloak.charter.Answer;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
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
        return em().createNamedQuery("indigosCharterNotReminded", String.class)
                .setParameter("realm", realmId)
                .setParameter("version", version)
                .setParameter("since", since.getEpochSecond())
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
    }

    public void add(String memberId, Answer answer) {
        em().persist(new AnswerEntity(KeycloakModelUtils.generateId(), realmId, memberId, answer));
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
