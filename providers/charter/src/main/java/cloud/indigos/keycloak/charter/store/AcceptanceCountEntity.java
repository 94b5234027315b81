package cloud.indigos.keycloak.charter.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** How many acceptances of a day the ledger no longer keeps. */
@Entity
@Table(name = "INDIGOS_CHARTER_COUNT")
@NamedQuery(
        name = "indigosCharterCounts",
        query =
                "select c from AcceptanceCountEntity c where c.realmId = :realm and c.version = :version order by c.day")
@NamedQuery(name = "indigosCharterDeleteCounts", query = "delete from AcceptanceCountEntity c where c.realmId = :realm")
public class AcceptanceCountEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "VERSION_NUMBER", nullable = false)
    private int version;

    @Column(name = "DAY_START", nullable = false)
    private long day;

    @Column(name = "ACCEPTED", nullable = false)
    private long accepted;

    protected AcceptanceCountEntity() {}

    AcceptanceCountEntity(String id, String realmId, int version, long day) {
        this.id = id;
        this.realmId = realmId;
        this.version = version;
        this.day = day;
    }

    void add(long more) {
        accepted += more;
    }

    long day() {
        return day;
    }

    long accepted() {
        return accepted;
    }
}
