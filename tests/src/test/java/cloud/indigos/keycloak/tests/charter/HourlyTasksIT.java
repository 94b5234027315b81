package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.MailSettings;
import cloud.indigos.keycloak.tests.support.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.timer.TimerProvider;

/** What the charter does by itself: the server's own timer, not the request that does the same on demand. */
@KeycloakIntegrationTest
class HourlyTasksIT {

    private static final String REMINDERS = "ReminderTask";
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long OFTEN = 300;
    private static final long HANGING = Duration.ofMinutes(1).toMillis();

    @InjectRealm(config = CharterRealm.class, lifecycle = LifeCycle.METHOD)
    ManagedRealm realm;

    @InjectMailServer
    MailServer mails;

    @InjectRunOnServer
    RunOnServerClient server;

    private int members;

    @BeforeEach
    void aVersionIsToCome() {
        Reader.in(realm);
        Drafts.of(Caller.of(realm, Person.RACHEL))
                .publish("major", Instant.now().plus(Duration.ofDays(20)), "# Charte", "Tout change.");
        members = realm.admin().users().count();
    }

    @AfterEach
    void theTimerGoesByTheHour() {
        every(HOUR);
    }

    @Test
    void theTimerRemindsEveryMemberOnceByTheHour() {
        assertThat(server.fetch(
                        session -> session.getProvider(TimerProvider.class)
                                .getTasks()
                                .get(REMINDERS)
                                .getIntervalMillis(),
                        Long.class))
                .isEqualTo(HOUR);

        every(OFTEN);
        assertThat(mails.waitForIncomingEmail(30_000, members)).isTrue();

        runNow();
        assertThat(mails.getReceivedMessages()).hasSize(members);
    }

    @Test
    void whileAnotherNodeIsAtItThisOneSendsNothing() {
        server.run(session -> {
            session.getProvider(ClusterProvider.class).executeIfNotExecuted(REMINDERS, 60, () -> {
                runToItsEnd(session);
                return null;
            });
        });
        assertThat(mails.getReceivedMessages()).isEmpty();

        runNow();
        assertThat(mails.getReceivedMessages()).hasSize(members);
    }

    @Test
    void aMailServerThatHangsDoesNotKeepTheTimerAndMembersAreWrittenToLater() throws IOException {
        Map<String, String> working = MailSettings.of(realm);
        long before = server.fetch(HourlyTasksIT::ended, Long.class);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            MailSettings.writeLocal(realm, silent.getLocalPort(), HANGING);
            long lasted = server.fetch(
                    session -> {
                        long started = System.nanoTime();
                        session.getProvider(TimerProvider.class)
                                .getTasks()
                                .get(REMINDERS)
                                .getRunnable()
                                .run();
                        return System.nanoTime() - started;
                    },
                    Long.class);
            assertThat(Duration.ofNanos(lasted)).isLessThan(Duration.ofMillis(HANGING / 4));
        }
        server.run(session -> awaitAnotherEnd(session, before));
        MailSettings.write(realm, working);

        runNow();

        assertThat(mails.getReceivedMessages()).hasSize(members);
    }

    private void runNow() {
        server.run(HourlyTasksIT::runToItsEnd);
    }

    private static void runToItsEnd(KeycloakSession session) {
        long before = ended(session);
        session.getProvider(TimerProvider.class)
                .getTasks()
                .get(REMINDERS)
                .getRunnable()
                .run();
        awaitAnotherEnd(session, before);
    }

    /** How many runs have come to their end. */
    private static long ended(KeycloakSession session) {
        return threads(session).getCompletedTaskCount();
    }

    private static void awaitAnotherEnd(KeycloakSession session, long before) {
        while (threads(session).getCompletedTaskCount() == before) {
            Thread.onSpinWait();
        }
    }

    private static ThreadPoolExecutor threads(KeycloakSession session) {
        return (ThreadPoolExecutor) session.getProvider(ExecutorsProvider.class).getExecutor("indigos-charter");
    }

    private void every(long milliseconds) {
        server.run(session -> {
            TimerProvider timer = session.getProvider(TimerProvider.class);
            timer.schedule(timer.cancelTask(REMINDERS).getRunnable(), milliseconds, REMINDERS);
        });
    }
}
