package cloud.indigos.keycloak.suspension.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** The text behind an entry <em>answered</em> of the ledger; its key is the decision, which is answered once. */
@Entity(name = "IndigosAnswer")
@Table(name = "INDIGOS_ANSWER")
@NamedQuery(
        name = AnswerEntity.OF_MEMBER,
        query = "select a from IndigosAnswer a where a.realmId = :realm and a.memberId = :member")
@NamedQuery(
        name = AnswerEntity.OF_ENTRY,
        query = "select a from IndigosAnswer a where a.realmId = :realm and a.entryId = :entry")
@NamedQuery(name = AnswerEntity.FORGET, query = "delete from IndigosAnswer a where a.decisionId = :decision")
@NamedQuery(
        name = AnswerEntity.ERASE_MEMBER,
        query = "delete from IndigosAnswer a where a.realmId = :realm and a.memberId = :member")
@NamedQuery(name = AnswerEntity.ERASE_REALM, query = "delete from IndigosAnswer a where a.realmId = :realm")
public class AnswerEntity {

    static final String OF_MEMBER = "indigosAnswersOfMember";
    static final String OF_ENTRY = "indigosAnswerOfEntry";
    static final String FORGET = "indigosForgetAnswer";
    static final String ERASE_MEMBER = "indigosEraseAnswersOfMember";
    static final String ERASE_REALM = "indigosEraseAnswersOfRealm";

    @Id
    @Column(name = "DECISION_ID")
    String decisionId;

    @Column(name = "ENTRY_ID")
    String entryId;

    @Column(name = "REALM_ID")
    String realmId;

    @Column(name = "MEMBER_ID")
    String memberId;

    @Column(name = "ANSWER")
    String text;

    @Column(name = "ANSWERED_AT")
    long answeredAt;
}
