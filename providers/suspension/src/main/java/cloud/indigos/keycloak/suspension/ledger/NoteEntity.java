package cloud.indigos.keycloak.suspension.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A row of the internal notes: added, deleted when the member is erased, never changed. */
@Entity(name = "IndigosNote")
@Table(name = "INDIGOS_NOTE")
@NamedQuery(
        name = NoteEntity.OF_MEMBER,
        query = "select n from IndigosNote n where n.realmId = :realm and n.memberId = :member"
                + " order by n.writtenAt desc, n.id")
@NamedQuery(
        name = NoteEntity.ERASE_MEMBER,
        query = "delete from IndigosNote n where n.realmId = :realm and n.memberId = :member")
@NamedQuery(
        name = NoteEntity.FORGET,
        query = "delete from IndigosNote n where n.realmId = :realm and n.writtenAt < :before and not exists"
                + " (select 1 from IndigosDecision d where d.realmId = n.realmId and d.memberId = n.memberId)")
@NamedQuery(
        name = NoteEntity.FORGET_ABOUT_FORGOTTEN,
        query = "delete from IndigosNote n where n.realmId = :realm and n.decisionId is not null and not exists"
                + " (select 1 from IndigosDecision d where d.id = n.decisionId)")
@NamedQuery(
        name = NoteEntity.FORGET_OF_MEMBER,
        query = "delete from IndigosNote n where n.realmId = :realm and n.memberId = :member"
                + " and n.decisionId is null and n.writtenAt <= :until")
@NamedQuery(name = NoteEntity.ERASE_REALM, query = "delete from IndigosNote n where n.realmId = :realm")
public class NoteEntity {

    static final String OF_MEMBER = "indigosNotesOfMember";
    static final String ERASE_MEMBER = "indigosEraseNotesOfMember";
    static final String FORGET = "indigosForgetNotes";
    static final String FORGET_ABOUT_FORGOTTEN = "indigosForgetNotesAboutForgotten";
    static final String FORGET_OF_MEMBER = "indigosForgetNotesOfMember";
    static final String ERASE_REALM = "indigosEraseNotesOfRealm";

    @Id
    @Column(name = "ID")
    String id;

    @Column(name = "REALM_ID")
    String realmId;

    @Column(name = "MEMBER_ID")
    String memberId;

    @Column(name = "DECISION_ID")
    String decisionId;

    @Column(name = "NOTE")
    String text;

    @Column(name = "ACTOR_REALM_ID")
    String actorRealmId;

    @Column(name = "ACTOR_ID")
    String actorId;

    @Column(name = "ACTOR_NAME")
    String actorName;

    @Column(name = "WRITTEN_AT")
    long writtenAt;
}
