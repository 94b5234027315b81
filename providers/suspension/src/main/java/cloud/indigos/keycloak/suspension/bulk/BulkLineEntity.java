package cloud.indigos.keycloak.suspension.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What came of one member in a call about many; written in the transaction of the decision. */
@Entity(name = "IndigosBulkLine")
@Table(name = "INDIGOS_BULK_LINE")
@IdClass(BulkLineEntity.Key.class)
@NamedQuery(
        name = BulkLineEntity.OF_BULK,
        query = "select l from IndigosBulkLine l where l.bulkId = :bulk order by l.position")
@NamedQuery(
        name = BulkLineEntity.POSITIONS,
        query = "select l.position from IndigosBulkLine l where l.bulkId = :bulk and l.position >= :first"
                + " and l.position < :end")
@NamedQuery(
        name = BulkLineEntity.FORGET_FAILED,
        query = "delete from IndigosBulkLine l where l.bulkId = :bulk and l.position >= :first and l.position < :end"
                + " and l.outcome = :failed")
@NamedQuery(name = BulkLineEntity.ERASE, query = "delete from IndigosBulkLine l where l.bulkId = :bulk")
@NamedQuery(
        name = BulkLineEntity.FORGET_MEMBER,
        query = "update IndigosBulkLine l set l.memberId = null, l.decisionId = null, l.problem = null"
                + " where l.memberId = :member")
public class BulkLineEntity {

    static final String OF_BULK = "indigosLinesOfBulk";
    static final String POSITIONS = "indigosPositionsOfBulk";
    static final String FORGET_FAILED = "indigosForgetFailedLinesOfBulk";
    static final String ERASE = "indigosEraseLinesOfBulk";
    static final String FORGET_MEMBER = "indigosForgetMemberInBulks";

    /** The call and the member's place in it, from 0. */
    public record Key(String bulkId, int position) implements Serializable {}

    @Id
    @Column(name = "BULK_ID")
    String bulkId;

    @Id
    @Column(name = "POSITION_")
    int position;

    @Column(name = "MEMBER_ID")
    String memberId;

    @Enumerated(EnumType.STRING)
    @Column(name = "OUTCOME")
    BulkOutcome outcome;

    @Column(name = "DECISION_ID")
    String decisionId;

    @Column(name = "PROBLEM")
    String problem;
}
