package cloud.indigos.keycloak.downstream.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** An account that we have locked in a service, so that we unlock none that somebody else has locked. */
@Entity(name = "IndigosHold")
@Table(name = "INDIGOS_HOLD")
@NamedQuery(
        name = HoldEntity.OF_MEMBER,
        query = "select h from IndigosHold h where h.kind = :kind and h.realmId = :realm and h.memberId = :member")
@NamedQuery(
        name = HoldEntity.MEMBERS,
        query = "select h.memberId from IndigosHold h where h.kind = :kind and h.realmId = :realm")
@NamedQuery(
        name = HoldEntity.REPLACE,
        query = "delete from IndigosHold h where h.kind = :kind and h.realmId = :realm and h.memberId = :member")
@NamedQuery(name = HoldEntity.REMOVE, query = "delete from IndigosHold h where h.id = :id")
@NamedQuery(
        name = HoldEntity.ERASE_MEMBER,
        query = "delete from IndigosHold h where h.realmId = :realm and h.memberId = :member")
@NamedQuery(name = HoldEntity.ERASE_REALM, query = "delete from IndigosHold h where h.realmId = :realm")
public class HoldEntity {

    static final String OF_MEMBER = "indigosHoldOfMember";
    static final String MEMBERS = "indigosMembersOnHold";
    static final String REPLACE = "indigosReplaceHold";
    static final String REMOVE = "indigosRemoveHold";
    static final String ERASE_MEMBER = "indigosEraseHoldsOfMember";
    static final String ERASE_REALM = "indigosEraseHoldsOfRealm";

    @Id
    @Column(name = "ID")
    String id;

    @Column(name = "KIND")
    String kind;

    @Column(name = "REALM_ID")
    String realmId;

    @Column(name = "MEMBER_ID")
    String memberId;

    @Column(name = "ACCOUNT")
    String account;

    @Column(name = "SINCE")
    long since;
}
