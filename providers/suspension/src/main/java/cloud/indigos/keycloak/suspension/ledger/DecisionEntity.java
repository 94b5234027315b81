package cloud.indigos.keycloak.suspension.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A row of the ledger: added, deleted when the member is erased, never changed. */
@Entity(name = "IndigosDecision")
@Table(name = "INDIGOS_DECISION")
@NamedQuery(
        name = DecisionEntity.OF_MEMBER,
        query = "select d from IndigosDecision d where d.realmId = :realm and d.memberId = :member"
                + " order by d.number desc")
@NamedQuery(
        name = DecisionEntity.ERASE_MEMBER,
        query = "delete from IndigosDecision d where d.realmId = :realm and d.memberId = :member")
@NamedQuery(name = DecisionEntity.ERASE_REALM, query = "delete from IndigosDecision d where d.realmId = :realm")
public class DecisionEntity {

    static final String OF_MEMBER = "indigosDecisionsOfMember";
    static final String ERASE_MEMBER = "indigosEraseDecisionsOfMember";
    static final String ERASE_REALM = "indigosEraseDecisionsOfRealm";

    @Id
    @Column(name = "ID")
    String id;

    @Column(name = "REALM_ID")
    String realmId;

    @Column(name = "MEMBER_ID")
    String memberId;

    @Column(name = "NUMBER_")
    int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    Kind kind;

    @Column(name = "STANDING")
    String standing;

    @Column(name = "SERVICES")
    String services;

    @Column(name = "UNTIL_DAY")
    String until;

    @Column(name = "REASON")
    String reason;

    @Column(name = "ARTICLE")
    String article;

    @Column(name = "URGENT")
    String urgent;

    @Column(name = "ENABLED")
    boolean enabled;

    @Column(name = "ACTOR_REALM_ID")
    String actorRealmId;

    @Column(name = "ACTOR_ID")
    String actorId;

    @Column(name = "ACTOR_NAME")
    String actorName;

    @Column(name = "DECIDED_AT")
    long decidedAt;

    @Column(name = "ANNULS")
    String annuls;
}
