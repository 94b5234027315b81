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
        query = "select e from IndigosEffect e where e.state = :state and e.dueAt <= :now and e.lane not in (:held)"
                + " and (e.kind not in (:inOrder) or not exists (select o.id from IndigosEffect o"
                + " where o.realmId = e.realmId and o.memberId = e.memberId and o.kind = e.kind and o.state = :state"
                + " and o.decisionId <> e.decisionId and o.createdAt < e.createdAt and o.attempts < 2))"
                + " order by e.dueAt, e.id")
@NamedQuery(
        name = EffectEntity.CLAIM,
        query = "update IndigosEffect e set e.dueAt = :lease, e.attempts = e.attempts + 1"
                + " where e.id = :id and e.state = :state and e.dueAt = :dueAt")
@NamedQuery(
        name = EffectEntity.RENEW,
        query = "update IndigosEffect e set e.dueAt = :lease"
                + " where e.id = :id and e.state = :state and e.dueAt = :dueAt")
@NamedQuery(
        name = EffectEntity.UPDATE,
        query = "update IndigosEffect e set e.state = :state, e.dueAt = :dueAt, e.lastProblem = :problem"
                + " where e.id = :id")
@NamedQuery(name = EffectEntity.LEAVE, query = "update IndigosEffect e set e.payload = :payload where e.id = :id")
@NamedQuery(name = EffectEntity.DELETE, query = "delete from IndigosEffect e where e.id = :id")
@NamedQuery(
        name = EffectEntity.COUNT,
        query = "select count(e) from IndigosEffect e where e.realmId = :realm and e.state = :state")
@NamedQuery(
        name = EffectEntity.COUNT_TRIED,
        query = "select count(e) from IndigosEffect e where e.realmId = :realm and e.state = :state"
                + " and e.attempts > :attempts and e.lastProblem is not null")
@NamedQuery(
        name = EffectEntity.IN_STATE,
        query =
                "select e from IndigosEffect e where e.realmId = :realm and e.state = :state order by e.createdAt, e.id")
@NamedQuery(
        name = EffectEntity.OF_MEMBER,
        query = "select e from IndigosEffect e where e.realmId = :realm and e.memberId = :member"
                + " order by e.createdAt, e.id")
@NamedQuery(
        name = EffectEntity.RETRY,
        query = "update IndigosEffect e set e.state = :pending, e.dueAt = :now, e.attempts = 1 where e.id = :id")
@NamedQuery(
        name = EffectEntity.ERASE_FAILED_OF_MEMBER,
        query = "delete from IndigosEffect e where e.realmId = :realm and e.memberId = :member and e.state = :failed")
@NamedQuery(
        name = EffectEntity.FORGET_FAILED,
        query = "delete from IndigosEffect e where e.realmId = :realm and e.state = :failed and e.createdAt < :before")
@NamedQuery(
        name = EffectEntity.FIGURES,
        query = "select e.kind, e.state, count(e), min(e.createdAt) from IndigosEffect e group by e.kind, e.state")
@NamedQuery(
        name = EffectEntity.PUT_BACK,
        query = "update IndigosEffect e set e.dueAt = :now, e.attempts = e.attempts - 1 where e.id = :id")
@NamedQuery(
        name = EffectEntity.HASTEN,
        query = "update IndigosEffect e set e.dueAt = :now where e.realmId = :realm and e.memberId = :member"
                + " and e.decisionId = :decision and e.attempts = 0 and e.dueAt > :now")
@NamedQuery(
        name = EffectEntity.RELEASE,
        query = "update IndigosEffect e set e.dueAt = :now where e.kind = :kind and e.state = :pending"
                + " and e.dueAt > :now and e.lastProblem is not null and e.attempts <= :mostAttempts")
@NamedQuery(
        name = EffectEntity.OF_KIND,
        query = "select e.id from IndigosEffect e where e.realmId = :realm and e.memberId = :member"
                + " and e.kind = :kind and e.state = :state order by e.createdAt desc, e.id")
@NamedQuery(name = EffectEntity.ERASE_REALM, query = "delete from IndigosEffect e where e.realmId = :realm")
public class EffectEntity {

    static final String DUE = "indigosEffectsDue";
    static final String CLAIM = "indigosClaimEffect";
    static final String RENEW = "indigosRenewEffect";
    static final String UPDATE = "indigosUpdateEffect";
    static final String LEAVE = "indigosLeaveOfEffect";
    static final String DELETE = "indigosDeleteEffect";
    static final String COUNT = "indigosCountEffects";
    static final String COUNT_TRIED = "indigosCountEffectsTried";
    static final String IN_STATE = "indigosEffectsInState";
    static final String OF_MEMBER = "indigosEffectsOfMember";
    static final String RETRY = "indigosRetryEffect";
    static final String ERASE_FAILED_OF_MEMBER = "indigosEraseFailedEffectsOfMember";
    static final String FORGET_FAILED = "indigosForgetFailedEffects";
    static final String FIGURES = "indigosFiguresOfEffects";
    static final String PUT_BACK = "indigosPutEffectBack";
    static final String HASTEN = "indigosHastenEffects";
    static final String RELEASE = "indigosReleaseEffects";
    static final String OF_KIND = "indigosEffectsOfMemberOfKind";
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

    @Column(name = "LANE")
    String lane;

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
