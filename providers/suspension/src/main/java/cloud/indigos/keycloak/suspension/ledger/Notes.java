package cloud.indigos.keycloak.suspension.ledger;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The internal notes about the members of a realm, in the caller's transaction. */
public final class Notes {

    private final EntityManager entities;
    private final RealmModel realm;

    public Notes(KeycloakSession session, RealmModel realm) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /**
     * Writes one down.
     *
     * @param text not longer than {@link Note#LONGEST}
     */
    public Note add(UserModel member, Optional<String> decisionId, String text, Actor actor, Instant at) {
        NoteEntity row = new NoteEntity();
        row.id = KeycloakModelUtils.generateId();
        row.realmId = realm.getId();
        row.memberId = member.getId();
        row.decisionId = decisionId.orElse(null);
        row.text = text;
        row.actorRealmId = actor.realmId();
        row.actorId = actor.userId();
        row.actorName = actor.name();
        row.writtenAt = at.toEpochMilli();
        entities.persist(row);
        return note(row);
    }

    /** About one member, the newest first. */
    public List<Note> of(UserModel member) {
        return entities.createNamedQuery(NoteEntity.OF_MEMBER, NoteEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("member", member.getId())
                .getResultStream()
                .map(Notes::note)
                .toList();
    }

    public void erase(String memberId) {
        entities.createNamedQuery(NoteEntity.ERASE_MEMBER)
                .setParameter("realm", realm.getId())
                .setParameter("member", memberId)
                .executeUpdate();
    }

    /** Those about no entry in particular that were written until then, when the member's matter was closed. */
    public void forgetWrittenUntil(String memberId, Instant until) {
        entities.createNamedQuery(NoteEntity.FORGET_OF_MEMBER)
                .setParameter("realm", realm.getId())
                .setParameter("member", memberId)
                .setParameter("until", until.toEpochMilli())
                .executeUpdate();
    }

    /** Those about entries that the ledger no longer has, and old ones about members of whom it keeps nothing. */
    public void forgetWrittenBefore(Instant before) {
        entities.createNamedQuery(NoteEntity.FORGET_ABOUT_FORGOTTEN)
                .setParameter("realm", realm.getId())
                .executeUpdate();
        entities.createNamedQuery(NoteEntity.FORGET)
                .setParameter("realm", realm.getId())
                .setParameter("before", before.toEpochMilli())
                .executeUpdate();
    }

    public void eraseAll() {
        entities.createNamedQuery(NoteEntity.ERASE_REALM)
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    private static Note note(NoteEntity row) {
        return new Note(
                row.id,
                Optional.ofNullable(row.decisionId),
                row.text,
                new Actor(row.actorRealmId, row.actorId, row.actorName),
                Instant.ofEpochMilli(row.writtenAt));
    }
}
