package cloud.indigos.keycloak.core.storage;

import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.keycloak.component.ComponentModel;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/**
 * Erases from a module's tables, every hour and on one node of a cluster at a time, the members whom Keycloak has removed
 * without a word: with the directory they came from, as all that was imported from it, or from an organisation that managed
 * them. Members whom a directory keeps have no row that could be missing; they go with their directory only.
 */
final class GoneMembers implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(GoneMembers.class);
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final int BATCH = 100;

    private static final String GONE =
            " and r.memberId > :after and not exists (select 1 from UserEntity u where u.id = r.memberId)";

    private final TablesFactory tables;

    private GoneMembers(TablesFactory tables) {
        this.tables = tables;
    }

    static void eraseEveryHour(KeycloakSessionFactory sessions, TablesFactory tables) {
        KeycloakModelUtils.runJobInTransaction(
                sessions,
                (KeycloakSession session) -> session.getProvider(TimerProvider.class)
                        .schedule(
                                new ClusterAwareScheduledTaskRunner(
                                        sessions, new GoneMembers(tables), INTERVAL.toMillis()),
                                INTERVAL.toMillis()));
    }

    @Override
    public String getTaskName() {
        return "indigos-gone-members-" + tables.getId();
    }

    @Override
    public void run(KeycloakSession session) {
        session.realms()
                .getRealmsStream()
                .map(RealmModel::getId)
                .toList()
                .forEach(realm -> eraseFrom(session.getKeycloakSessionFactory(), realm));
    }

    private void eraseFrom(KeycloakSessionFactory sessions, String realmId) {
        try {
            tables.rowsOfMembers().forEach(rows -> eraseFrom(sessions, realmId, rows));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Members who are gone could not be erased from a realm's tables (%s); the next run tries again",
                    e.getClass().getName());
            LOG.debug("Members who are gone could not be erased", e);
        }
    }

    private void eraseFrom(KeycloakSessionFactory sessions, String realmId, String rows) {
        Optional<String> last = Optional.of("");
        while (last.isPresent()) {
            String after = last.get();
            last = KeycloakModelUtils.runJobInTransactionWithResult(
                    sessions, session -> eraseSome(session, realmId, rows, after));
        }
    }

    /** Returns the last member looked at; empty when there are no more. */
    private Optional<String> eraseSome(KeycloakSession session, String realmId, String rows, String after) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return Optional.empty();
        }
        List<String> members = gone(session, realm, rows)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList();
        members.stream()
                .filter(member -> isGone(session, realm, member))
                .forEach(member -> tables.erase(session, realm, member));
        return members.isEmpty() ? Optional.empty() : Optional.of(members.get(members.size() - 1));
    }

    private static TypedQuery<String> gone(KeycloakSession session, RealmModel realm, String rows) {
        List<String> directories = realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .map(ComponentModel::getId)
                .toList();
        String kept = IntStream.range(0, directories.size())
                .mapToObj(i -> " and r.memberId not like :directory" + i)
                .collect(Collectors.joining());
        TypedQuery<String> query = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        "select distinct r.memberId from " + rows + GONE + kept + " order by r.memberId", String.class)
                .setParameter("realm", realm.getId());
        IntStream.range(0, directories.size())
                .forEach(i -> query.setParameter("directory" + i, "f:" + directories.get(i) + ":%"));
        return query;
    }

    /** A server may keep its members elsewhere than in Keycloak's own table: nothing that is erased comes back. */
    private static boolean isGone(KeycloakSession session, RealmModel realm, String member) {
        return session.getProvider(UserProvider.class).getUserById(realm, member) == null;
    }
}
