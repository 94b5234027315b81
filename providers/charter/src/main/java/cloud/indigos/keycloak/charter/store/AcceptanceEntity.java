package cloud.indigos.keycloak.charter.store;

import cloud.indigos.keycloak.charter.Acceptance;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.hibernate.annotations.Nationalized;

/** A line of the ledger. It is never changed but once: when its member is erased, the person leaves it. */
@Entity
@Table(name = "INDIGOS_CHARTER_ACCEPTANCE")
@NamedQuery(
        name = "indigosCharterAcceptancesOfMember",
        query = "select a from AcceptanceEntity a where a.realmId = :realm and a.memberId = :member order by a.version")
@NamedQuery(
        name = "indigosCharterEraseMember",
        query = "update AcceptanceEntity a set a.memberId = a.id, a.client = null"
                + " where a.realmId = :realm and a.memberId = :member")
@NamedQuery(
        name = "indigosCharterOldAcceptances",
        query = "select a from AcceptanceEntity a where a.realmId = :realm and a.version = :version"
                + " and a.acceptedAt < :before and (a.memberId = a.id or exists (select 1 from AcceptanceEntity later"
                + " where later.realmId = :realm and later.memberId = a.memberId and later.version > a.version"
                + " and later.acceptedAt < :before))")
@NamedQuery(name = "indigosCharterDeleteAcceptances", query = "delete from AcceptanceEntity a where a.realmId = :realm")
public class AcceptanceEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "MEMBER_ID", nullable = false)
    private String memberId;

    @Column(name = "VERSION_NUMBER", nullable = false)
    private int version;

    @Column(name = "LANG", length = 35, nullable = false)
    private String language;

    @Column(name = "SHA256", length = 64, nullable = false)
    private String sha256;

    @Column(name = "ACCEPTED_AT", nullable = false)
    private long acceptedAt;

    @Nationalized
    @Column(name = "CLIENT_ID")
    private String client;

    @Enumerated(EnumType.STRING)
    @Column(name = "HOW", length = 20, nullable = false)
    private Acceptance.How how;

    protected AcceptanceEntity() {}

    AcceptanceEntity(String id, String realmId, String memberId, Acceptance acceptance) {
        this.id = id;
        this.realmId = realmId;
        this.memberId = memberId;
        this.version = acceptance.version();
        this.language = acceptance.language();
        this.sha256 = acceptance.sha256();
        this.acceptedAt = acceptance.at().getEpochSecond();
        this.client = acceptance.client();
        this.how = acceptance.how();
    }

    LedgerSearch.Line<Acceptance> line(String username) {
        return new LedgerSearch.Line<>(
                new LedgerSearch.Person(memberId.equals(id) ? null : memberId, username),
                acceptance(),
                new LedgerKey(acceptedAt, id));
    }

    /** The start of the day (UTC) of the acceptance, in seconds since 1970. */
    long day() {
        return acceptedAt - acceptedAt % TimeUnit.DAYS.toSeconds(1);
    }

    Acceptance acceptance() {
        return new Acceptance(version, language, sha256, Instant.ofEpochSecond(acceptedAt), client, how);
    }
}
