package cloud.indigos.keycloak.downstream.service;

import cloud.indigos.keycloak.suspension.effect.Effect;
import cloud.indigos.keycloak.suspension.effect.OutboxProvider;
import cloud.indigos.keycloak.suspension.ledger.LatestDecisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;

/**
 * Has one service looked at again for everybody it is to refuse, and for everybody we have locked out there and who may be
 * in again: somebody there may have changed it by hand, an account may be new, a backup restored.
 */
record ReconcileTask(String kind, MemberService service) implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(ReconcileTask.class);
    private static final int BATCH = 200;

    @Override
    public String getTaskName() {
        return "indigos-" + kind + "-reconcile";
    }

    @Override
    public void run(KeycloakSession session) {
        try {
            RealmModel realm =
                    session.realms().getRealmByName(service.settings().realm());
            if (realm != null) {
                reconcile(session.getKeycloakSessionFactory(), realm.getId());
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "%s could not be reconciled (%s); the next round tries again",
                    kind, e.getClass().getName());
            LOG.debug("A round failed", e);
        }
    }

    private void reconcile(KeycloakSessionFactory sessions, String realmId) {
        String after = "";
        List<String> members = refusedAfter(sessions, realmId, after);
        while (!members.isEmpty()) {
            each(sessions, realmId, members, this::lock);
            after = members.get(members.size() - 1);
            members = members.size() < BATCH ? List.of() : refusedAfter(sessions, realmId, after);
        }
        List<String> touched = new ArrayList<>(service.touched(sessions, realmId));
        for (int first = 0; first < touched.size(); first += BATCH) {
            each(sessions, realmId, touched.subList(first, Math.min(first + BATCH, touched.size())), this::unlock);
        }
    }

    private static List<String> refusedAfter(KeycloakSessionFactory sessions, String realmId, String after) {
        return inRealm(
                sessions,
                realmId,
                found -> new LatestDecisions(found.session(), found.realm()).openAfter(after, BATCH));
    }

    private void each(
            KeycloakSessionFactory sessions,
            String realmId,
            List<String> members,
            BiConsumer<InRealm, UserModel> work) {
        inRealm(sessions, realmId, found -> {
            members.stream()
                    .map(id -> found.session().users().getUserById(found.realm(), id))
                    .filter(member -> member != null)
                    .forEach(member -> work.accept(found, member));
            return Set.of();
        });
    }

    private void lock(InRealm found, UserModel member) {
        effect(found).repair(found.realm(), member).ifPresent(payload -> queue(found, member, payload));
    }

    private void unlock(InRealm found, UserModel member) {
        MemberServiceEffect effect = effect(found);
        if (effect.repair(found.realm(), member).isEmpty()) {
            queue(found, member, effect.release(member));
        }
    }

    private void queue(InRealm found, UserModel member, String payload) {
        found.session().getProvider(OutboxProvider.class).repair(found.realm(), member.getId(), kind, payload);
    }

    private MemberServiceEffect effect(InRealm found) {
        return (MemberServiceEffect) found.session().getProvider(Effect.class, kind);
    }

    private record InRealm(KeycloakSession session, RealmModel realm) {}

    private static <T> T inRealm(KeycloakSessionFactory sessions, String realmId, Function<InRealm, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            session.getContext().setRealm(realm);
            return work.apply(new InRealm(session, realm));
        });
    }
}
