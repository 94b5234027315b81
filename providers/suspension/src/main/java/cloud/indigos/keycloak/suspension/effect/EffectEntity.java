package cloud.indigos.keycloak.suspension.effect;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A row of the outbox. Until {@code dueAt} nobody touches it: a worker that takes it moves {@code dueAt} ahead. */
@Entity(name = "IndigosEffect")
@Table(name = "INDIGOS_EFFECT")
@NamedQuery(
        name = EffectEntity.DUE,
        query = "select e from IndigosEffect e where e.state = :state and e.dueAt <= :now order by e.dueAt, e.id")
@NamedQuery(
        name = EffectEntity.CLAIM,
        query = "update IndigosEffect e set e.dueAt = :lease, e.attempts = e.attempts + 1"
                + " where e.id = :id and e.state = :state and e.dueAt = :dueAt")
@NamedQuery(
        name = EffectEntity.UPDATE,
        query = "update IndigosEffect e set e.state = :state, e.dueAt = :dueAt, e.lastProblem = :problem"
                + " where e.id = :id")
@NamedQuery(name = EffectEntity.DELETE, query = "delete from IndigosEffect e where e.id = :id")
@NamedQuery(
        name = EffectEntity.COUNT,
        query = "select count(e) from IndigosEffect e where e.realmId = :realm and e.state = :state")
@NamedQuery(name = EffectEntity.ERASE_REALM, query = "delete from IndigosEffect e where e.realmId = :realm")
public class EffectEntity {

    static final String DUE = "indigosEffectsDue";
    static final String CLAIM = "indigosClaimEffect";
    static final String UPDATE = "indigosUpdateEffect";
    static final String DELETE = "indigosDeleteEffect";
    static final String COUNT = "indigosCountEffects";
    static final String ERASE_REALM = "indigosEraseEffectsOfRealm";

    @Id
    @Column(name = "ID")
    String id;

    @Column(name = "REALM_ID")
    String realmId;

    @Column(name = "MEMBER_ID")
    String memberId;

    @Column(name = "DECISION_ID")
    String decisionId;

    @Column(name = "KIND")
    String kind;

    @Column(name = "PAYLOAD")
    String payload;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    EffectState state;

    @Column(name = "ATTEMPTS")
    int attempts;

    @Column(name = "CREATED_AT")
    long createdAt;

    @Column(name = "DUE_AT")
    long dueAt;

    @Column(name = "LAST_PROBLEM")
    String lastProblem;
}
