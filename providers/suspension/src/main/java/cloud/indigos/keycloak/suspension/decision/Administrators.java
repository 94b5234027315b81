package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * Who looks after a realm: the people among its own accounts who may administer it, or manage its users and so lift
 * decisions. Accounts of the realm {@code master} do not count for other realms: they belong to whoever runs the server,
 * whom the association may not be able to reach.
 */
final class Administrators {

    /** Changes nothing, and lets nobody else do so until the end of the transaction. */
    private static final String LOCK = "update RealmEntity r set r.name = r.name where r.id = :realm";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Map<RoleModel, Set<RoleModel>> bearingRoles = new HashMap<>();

    Administrators(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * The role that nobody but this member has who can still sign in; empty when somebody else is left for each. Of two
     * transactions that ask, the second waits for the first and sees what it has changed: the last two of a realm cannot
     * be suspended in the same moment.
     *
     * <p>Whoever decides sees some members, roles and groups only, maybe; here all of them count.
     */
    Optional<String> lastHeldBy(UserModel member) {
        return member.getServiceAccountClientLink() == null
                ? AdminPermissionsSchema.runWithoutAuthorization(session, () -> lastRoleOf(member))
                : Optional.empty();
    }

    private Optional<String> lastRoleOf(UserModel member) {
        List<RoleModel> held = roles().filter(role -> isHeldBy(member, role)).toList();
        if (!held.isEmpty()) {
            lock();
        }
        return held.stream()
                .filter(role -> !isHeldByAnother(role, member))
                .map(RoleModel::getName)
                .findFirst();
    }

    private void lock() {
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(LOCK)
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    private Stream<RoleModel> roles() {
        boolean master = realm.getName().equals(Config.getAdminRealm());
        ClientModel management =
                master ? realm.getMasterAdminClient() : realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        if (management == null) {
            return Stream.empty();
        }
        RoleModel administer = master ? realm.getRole(AdminRoles.ADMIN) : management.getRole(AdminRoles.REALM_ADMIN);
        return Stream.of(administer, management.getRole(AdminRoles.MANAGE_USERS))
                .filter(Objects::nonNull);
    }

    /** What {@link UserModel#hasRole} says, without opening all that the member's roles contain for each member anew. */
    private boolean isHeldBy(UserModel member, RoleModel role) {
        Set<RoleModel> bearing =
                bearingRoles.computeIfAbsent(role, known -> rolesWith(known).collect(Collectors.toSet()));
        if (LookAhead.hasNoRole(session, member)) {
            return bearing.contains(realm.getDefaultRole());
        }
        return Stream.concat(
                        member.getRoleMappingsStream(),
                        member.getGroupsStream()
                                .flatMap(Administrators::withParents)
                                .flatMap(GroupModel::getRoleMappingsStream))
                .anyMatch(bearing::contains);
    }

    private static Stream<GroupModel> withParents(GroupModel group) {
        return Stream.iterate(group, Objects::nonNull, GroupModel::getParent);
    }

    private boolean isHeldByAnother(RoleModel role, UserModel member) {
        return bearingRoles.get(role).stream()
                .flatMap(this::holders)
                .filter(other -> !other.getId().equals(member.getId()))
                .anyMatch(this::canSignIn);
    }

    /** The role itself and those that contain it. */
    private Stream<RoleModel> rolesWith(RoleModel role) {
        return Stream.concat(realm.getRolesStream(), realm.getClientsStream().flatMap(ClientModel::getRolesStream))
                .filter(candidate -> candidate.equals(role) || candidate.hasRole(role));
    }

    private Stream<UserModel> holders(RoleModel role) {
        return Stream.concat(
                session.users().getRoleMembersStream(realm, role),
                session.groups()
                        .getGroupsByRoleStream(realm, role, null, null)
                        .flatMap(Administrators::withSubgroups)
                        .flatMap(group -> session.users().getGroupMembersStream(realm, group)));
    }

    private static Stream<GroupModel> withSubgroups(GroupModel group) {
        return Stream.concat(Stream.of(group), group.getSubGroupsStream().flatMap(Administrators::withSubgroups));
    }

    private boolean canSignIn(UserModel person) {
        return person.isEnabled()
                && person.getServiceAccountClientLink() == null
                && !CurrentStanding.of(session, realm, person).refusal().wholeAccount()
                && stillCan(person);
    }

    /** By the database of this moment: the user cache learns only after a commit what another transaction has changed. */
    private boolean stillCan(UserModel person) {
        ZoneId zone = SuspensionSettings.of(realm).zone();
        return new MemberComparisons(session, realm)
                .stored(person, Optional.empty())
                .map(now -> now.on()
                        && !now.holding(CurrentStanding.now(), zone).refusal().wholeAccount())
                .orElse(true);
    }
}
