package cloud.indigos.keycloak.suspension.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** One call about many members. */
@Entity(name = "IndigosBulk")
@Table(name = "INDIGOS_BULK")
@NamedQuery(
        name = BulkEntity.BY_KEY,
        query = "select b from IndigosBulk b where b.realmId = :realm and b.actorId = :actor and b.key = :key")
@NamedQuery(name = BulkEntity.OLD, query = "select b.id from IndigosBulk b where b.startedAt < :before")
@NamedQuery(name = BulkEntity.OF_REALM, query = "select b.id from IndigosBulk b where b.realmId = :realm")
@NamedQuery(name = BulkEntity.ERASE, query = "delete from IndigosBulk b where b.id = :id")
public class BulkEntity {

    static final String BY_KEY = "indigosBulkByKey";
    static final String OLD = "indigosOldBulks";
    static final String OF_REALM = "indigosBulksOfRealm";
    static final String ERASE = "indigosEraseBulk";

    @Id
    @Column(name = "ID")
    String id;

    @Column(name = "REALM_ID")
    String realmId;

    @Column(name = "ACTOR_ID")
    String actorId;

    @Column(name = "IDEMPOTENCY_KEY")
    String key;

    @Column(name = "REQUEST_SHA256")
    String requestSha256;

    @Column(name = "STARTED_AT")
    long startedAt;
}
