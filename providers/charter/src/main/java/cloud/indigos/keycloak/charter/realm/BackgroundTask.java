package cloud.indigos.keycloak.charter.realm;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.timer.ScheduledTask;

/**
 * Starts a task that may take long, and comes back: Keycloak's timer has one thread for everything. One node of a cluster
 * is at the task at a time, and a node that is still at it does not begin again.
 */
final class BackgroundTask implements Runnable {

    private static final Logger LOG = Logger.getLogger(BackgroundTask.class);

    private final KeycloakSessionFactory sessions;
    private final Executor threads;
    private final ScheduledTask task;
    private final Duration most;
    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * A task that waits to be started.
     *
     * @param most after which another node may begin, should this one have died
     */
    BackgroundTask(KeycloakSessionFactory sessions, Executor threads, ScheduledTask task, Duration most) {
        this.sessions = sessions;
        this.threads = threads;
        this.task = task;
        this.most = most;
    }

    @Override
    public void run() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            threads.execute(this::runOnOneNode);
        } catch (RuntimeException e) {
            running.set(false);
            LOG.debugf("%s cannot be started now; the next run does its work", task.getTaskName());
        } catch (Error e) {
            running.set(false);
            throw e;
        }
    }

    /** Without a transaction around it, which the task would outlast. */
    private void runOnOneNode() {
        try (KeycloakSession session = sessions.create()) {
            session.getProvider(ClusterProvider.class)
                    .executeIfNotExecuted(task.getTaskName(), Math.toIntExact(most.toSeconds()), () -> {
                        task.run(session);
                        return null;
                    });
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s failed; the next run tries again", task.getTaskName());
        } finally {
            running.set(false);
        }
    }
}
