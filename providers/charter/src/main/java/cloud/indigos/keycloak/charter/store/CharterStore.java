package cloud.indigos.keycloak.charter.store;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.draft.Draft;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The versions of a realm's charter and their texts, in the database. */
public final class CharterStore {

    private final EntityManager em;
    private final String realmId;

    public CharterStore(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realm.getId();
    }

    public CharterTimeline timeline() {
        return CharterTimeline.of(entities().stream()
                .filter(CharterVersionEntity::isPublished)
                .map(CharterVersionEntity::published)
                .toList());
    }

    /** The texts of a published version, the fallback first; empty when there is no such version. */
    public List<CharterText> texts(int number) {
        return find(number)
                .filter(CharterVersionEntity::isPublished)
                .map(this::texts)
                .orElse(List.of());
    }

    /** All versions, drafts included, in the order of their numbers. */
    public List<Draft> all() {
        return entities().stream().map(entity -> entity.draft(texts(entity))).toList();
    }

    public Optional<Draft> get(int number) {
        return find(number).map(entity -> entity.draft(texts(entity)));
    }

    /** Adds a draft; its number must be free. */
    public void create(Draft draft, Instant now) {
        CharterVersionEntity entity =
                new CharterVersionEntity(KeycloakModelUtils.generateId(), realmId, draft.number(), draft.kind());
        entity.describe(draft.kind(), draft.enforcedFrom());
        em.persist(entity);
        persistTexts(entity, 0, draft.texts(), now);
    }

    /**
     * Replaces a draft's content.
     *
     * @return false when it has become another revision or was published meanwhile
     */
    public boolean replace(Draft draft, Instant now) {
        CharterVersionEntity entity = find(draft.number()).orElseThrow();
        if (!revise(entity, draft.revision())) {
            return false;
        }
        deleteTexts(entity);
        entity.describe(draft.kind(), draft.enforcedFrom());
        persistTexts(entity, 0, draft.texts(), now);
        return true;
    }

    /** Deletes a draft; false as for {@link #replace}. */
    public boolean delete(Draft draft) {
        CharterVersionEntity entity = find(draft.number()).orElseThrow();
        if (!revise(entity, draft.revision())) {
            return false;
        }
        deleteTexts(entity);
        em.remove(entity);
        return true;
    }

    /** Makes a draft a version; false as for {@link #replace}. */
    public boolean publish(Draft draft, Instant published, Instant enforcedFrom) {
        CharterVersionEntity entity = find(draft.number()).orElseThrow();
        if (!revise(entity, draft.revision())) {
            return false;
        }
        entity.publish(published, enforcedFrom);
        em.flush();
        return true;
    }

    /** Adds a language to a version, which stays as it is otherwise. */
    public void addText(int number, CharterText text, Instant added) {
        CharterVersionEntity entity = find(number).orElseThrow();
        persistTexts(entity, texts(entity).size(), List.of(text), added);
    }

    /** Adds a version that is published from the start. */
    public void publish(CharterVersion version, List<CharterText> texts) {
        CharterVersionEntity entity =
                new CharterVersionEntity(KeycloakModelUtils.generateId(), realmId, version.number(), version.kind());
        entity.publish(version.published(), version.enforcedFrom());
        em.persist(entity);
        persistTexts(entity, 0, texts, version.published());
    }

    /** Forgets a realm that is removed. */
    public void deleteAll() {
        for (String query : List.of("indigosCharterDeleteTexts", "indigosCharterDeleteVersions")) {
            em.createNamedQuery(query).setParameter("realm", realmId).executeUpdate();
        }
    }

    /** One statement decides between two administrators who save at the same moment. */
    private boolean revise(CharterVersionEntity entity, int revision) {
        int revised = em.createNamedQuery("indigosCharterReviseDraft")
                .setParameter("id", entity.id())
                .setParameter("revision", revision)
                .executeUpdate();
        em.refresh(entity);
        return revised == 1;
    }

    private List<CharterVersionEntity> entities() {
        return em.createNamedQuery("indigosCharterVersions", CharterVersionEntity.class)
                .setParameter("realm", realmId)
                .getResultList();
    }

    private Optional<CharterVersionEntity> find(int number) {
        return em.createNamedQuery("indigosCharterVersion", CharterVersionEntity.class)
                .setParameter("realm", realmId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    private List<CharterText> texts(CharterVersionEntity version) {
        return em.createNamedQuery("indigosCharterTexts", CharterTextEntity.class)
                .setParameter("version", version.id())
                .getResultStream()
                .map(CharterTextEntity::text)
                .toList();
    }

    private void deleteTexts(CharterVersionEntity version) {
        em.createNamedQuery("indigosCharterDeleteTextsOfVersion")
                .setParameter("version", version.id())
                .executeUpdate();
    }

    private void persistTexts(CharterVersionEntity version, int first, List<CharterText> texts, Instant added) {
        IntStream.range(0, texts.size())
                .mapToObj(index -> new CharterTextEntity(
                        KeycloakModelUtils.generateId(), version.id(), first + index, texts.get(index), added))
                .forEach(em::persist);
    }
}
