package cloud.indigos.keycloak.charter.store;

import cloud.indigos.keycloak.charter.Answer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Nationalized;

/** An answer that is no acceptance, in the ledger for the same time and under the same rules. */
@Entity
@Table(name = "INDIGOS_CHARTER_ANSWER")
@NamedQuery(
        name = "indigosCharterAnswersOfMember",
        query = "select a from AnswerEntity a where a.realmId = :realm and a.memberId = :member"
                + " order by a.answeredAt, a.version")
@NamedQuery(
        name = "indigosCharterEraseAnswers",
        query = "update AnswerEntity a set a.memberId = a.id, a.client = null"
                + " where a.realmId = :realm and a.memberId = :member")
@NamedQuery(name = "indigosCharterNotReminded", query = AnswerEntity.NOT_REMINDED + " and u.id > :after order by u.id")
@NamedQuery(name = "indigosCharterIsNotReminded", query = AnswerEntity.NOT_REMINDED + " and u.id = :member")
@NamedQuery(name = "indigosCharterForgetAnswer", query = "delete from AnswerEntity a where a.id = :id")
@NamedQuery(
        name = "indigosCharterForgetAnswers",
        query = "delete from AnswerEntity a where a.realmId = :realm and a.answeredAt < :before"
                + " and (a.memberId = a.id or a.kind <> cloud.indigos.keycloak.charter.Answer.Kind.READ)")
@NamedQuery(name = "indigosCharterDeleteAnswers", query = "delete from AnswerEntity a where a.realmId = :realm")
public class AnswerEntity {

    static final String NOT_REMINDED = "select u.id from UserEntity u where u.realmId = :realm and u.enabled = true"
            + " and u.email is not null and u.serviceAccountClientLink is null"
            + " and not exists (select 1 from AcceptanceEntity a"
            + " where a.realmId = :realm and a.memberId = u.id and a.version >= :version)"
            + " and not exists (select 1 from AnswerEntity r where r.realmId = :realm and r.memberId = u.id"
            + " and r.version = :version and r.answeredAt >= :since"
            + " and r.kind = cloud.indigos.keycloak.charter.Answer.Kind.REMINDED)";

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "MEMBER_ID", nullable = false)
    private String memberId;

    @Column(name = "VERSION_NUMBER", nullable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", length = 20, nullable = false)
    private Answer.Kind kind;

    @Column(name = "ANSWERED_AT", nullable = false)
    private long answeredAt;

    @Nationalized
    @Column(name = "CLIENT_ID")
    private String client;

    protected AnswerEntity() {}

    AnswerEntity(String id, String realmId, String memberId, Answer answer) {
        this.id = id;
        this.realmId = realmId;
        this.memberId = memberId;
        this.version = answer.version();
        this.kind = answer.kind();
        this.answeredAt = answer.at().getEpochSecond();
        this.client = answer.client();
    }

    LedgerSearch.Line<Answer> line(String username) {
        return new LedgerSearch.Line<>(
                new LedgerSearch.Person(memberId.equals(id) ? null : memberId, username),
                answer(),
                new LedgerKey(answeredAt, id));
    }

    Answer answer() {
        return new Answer(version, kind, Instant.ofEpochSecond(answeredAt), client);
    }
}
