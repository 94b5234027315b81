package cloud.indigos.keycloak.charter.store;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.CharterVersion;
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
        return CharterTimeline.of(em.createNamedQuery("indigosCharterVersions", CharterVersionEntity.class)
                .setParameter("realm", realmId)
                .getResultStream()
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

    /** Adds a version that is published from the start. */
    public void publish(CharterVersion version, List<CharterText> texts) {
        CharterVersionEntity entity =
                new CharterVersionEntity(KeycloakModelUtils.generateId(), realmId, version.number(), version.kind());
        entity.publish(version.published(), version.enforcedFrom());
        em.persist(entity);
        IntStream.range(0, texts.size())
                .mapToObj(position -> text(entity, position, texts.get(position), version.published()))
                .forEach(em::persist);
    }

    /** Forgets a realm that is removed. */
    public void deleteAll() {
        for (String query : List.of("indigosCharterDeleteTexts", "indigosCharterDeleteVersions")) {
            em.createNamedQuery(query).setParameter("realm", realmId).executeUpdate();
        }
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

    private static CharterTextEntity text(CharterVersionEntity version, int position, CharterText text, Instant added) {
        return new CharterTextEntity(KeycloakModelUtils.generateId(), version.id(), position, text, added);
    }
}
