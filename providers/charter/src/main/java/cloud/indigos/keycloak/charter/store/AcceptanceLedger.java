package cloud.indigos.keycloak.charter.store;

import cloud.indigos.keycloak.charter.Acceptance;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Who accepted what: the proof, of which user attributes are a mirror. */
public final class AcceptanceLedger {

    private final KeycloakSession session;
    private final String realmId;

    public AcceptanceLedger(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realmId = realm.getId();
    }

    /** In the order of the versions. */
    public List<Acceptance> of(String memberId) {
        return em(session)
                .createNamedQuery("indigosCharterAcceptancesOfMember", AcceptanceEntity.class)
                .setParameter("realm", realmId)
                .setParameter("member", memberId)
                .getResultStream()
                .map(AcceptanceEntity::acceptance)
                .toList();
    }

    public Optional<Acceptance> last(String memberId) {
        return of(memberId).stream().reduce((earlier, later) -> later);
    }

    /**
     * Adds a line unless the member has one for that version, in a transaction of its own: the second click of two at
     * the same instant meets the database's unique constraint, which would otherwise end the login with an error.
     *
     * @return the line that was there before; empty when this one was added
     */
    public Optional<Acceptance> add(String memberId, Acceptance acceptance) {
        Optional<Acceptance> known = find(memberId, acceptance.version());
        if (known.isPresent()) {
            return known;
        }
        AcceptanceEntity line = new AcceptanceEntity(KeycloakModelUtils.generateId(), realmId, memberId, acceptance);
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> em(own).persist(line));
            return Optional.empty();
        } catch (ModelDuplicateException alreadyThere) {
            return Optional.of(find(memberId, acceptance.version()).orElse(acceptance));
        }
    }

    /** Removes the person from their lines and keeps the lines, which count acceptances. */
    public void erase(String memberId) {
        em(session)
                .createNamedQuery("indigosCharterEraseMember")
                .setParameter("realm", realmId)
                .setParameter("member", memberId)
                .executeUpdate();
    }

    /** Forgets a realm that is removed. */
    public void deleteAll() {
        em(session)
                .createNamedQuery("indigosCharterDeleteAcceptances")
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    private Optional<Acceptance> find(String memberId, int version) {
        return of(memberId).stream().filter(known -> known.version() == version).findFirst();
    }

    private static EntityManager em(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
