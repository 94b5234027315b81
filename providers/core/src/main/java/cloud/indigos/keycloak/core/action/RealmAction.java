package cloud.indigos.keycloak.core.action;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;

/** One of our required actions in a realm; its alias is its provider id. */
public final class RealmAction {

    private static final String MEMBERS_WITH_ACTION = "select a.user.id from UserRequiredActionEntity a"
            + " where a.action = :action and a.user.realmId = :realm";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String id;

    public RealmAction(KeycloakSession session, RealmModel realm, String id) {
        this.session = session;
        this.realm = realm;
        this.id = id;
    }

    public boolean isRegistered() {
        return find().isPresent();
    }

    public boolean isEnabled() {
        return find().filter(RequiredActionProviderModel::isEnabled).isPresent();
    }

    /**
     * Registers the action, enabled, unless it is there.
     *
     * @param priority its place among the realm's actions; Keycloak's own begin at 20, the lowest comes first
     */
    public void register(String name, int priority) {
        if (isRegistered()) {
            return;
        }
        RequiredActionProviderModel action = new RequiredActionProviderModel();
        action.setAlias(id);
        action.setProviderId(id);
        action.setName(name);
        action.setEnabled(true);
        action.setDefaultAction(false);
        action.setPriority(priority);
        realm.addRequiredActionProvider(action);
    }

    /**
     * Removes the action and its configuration, also from members on whom an administrator put it by hand: without the
     * jar, those could not log in.
     */
    public void remove() {
        membersWithAction().forEach(member -> member.removeRequiredAction(id));
        Optional.ofNullable(realm.getRequiredActionConfigByAlias(id))
                .filter(config -> config.getId() != null)
                .ifPresent((RequiredActionConfigModel config) -> realm.removeRequiredActionProviderConfig(config));
        find().ifPresent(realm::removeRequiredActionProvider);
    }

    private List<UserModel> membersWithAction() {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return entities
                .createQuery(MEMBERS_WITH_ACTION, String.class)
                .setParameter("action", id)
                .setParameter("realm", realm.getId())
                .getResultList()
                .stream()
                .map(memberId -> session.users().getUserById(realm, memberId))
                .filter(Objects::nonNull) // whom a directory has forgotten
                .toList();
    }

    private Optional<RequiredActionProviderModel> find() {
        return Optional.ofNullable(realm.getRequiredActionProviderByAlias(id));
    }
}
