package cloud.indigos.keycloak.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How many SQL statements each job takes, and which of ours are more than plain Keycloak's. */
final class StatementsMeasure {

    private static final String LOG_SQL = "--log-level=info,org.hibernate.SQL:debug";
    private static final int TURNS = 2 * BenchRealm.MEMBERS;
    /** When a session was used last is written once a second at most. */
    private static final long NANOS_BETWEEN_USES = 1_100_000_000;

    private StatementsMeasure() {}

    static void run(BenchServer plain, BenchServer indigos, Report report) throws IOException, InterruptedException {
        report.heading("SQL statements, each member in the cache");
        report.columns("", "plain Keycloak", "with Indigos");
        List<Job> jobs = List.copyOf(Job.byMeasure().values());
        List<Statements> without = count(plain, jobs);
        List<Statements> with = count(indigos, jobs);
        for (int i = 0; i < jobs.size(); i++) {
            report.row(jobs.get(i).name(), perTurn(without.get(i)), perTurn(with.get(i)));
        }
        report.line(
                "%nKeycloak writes when a session was used last in batches, by the clock; these vary from run to run.");
        for (int i = 0; i < jobs.size(); i++) {
            for (Map.Entry<String, Integer> more :
                    with.get(i).beyond(without.get(i)).entrySet()) {
                report.line("%n%s, %d more in %d: `%s`", jobs.get(i).name(), more.getValue(), TURNS, more.getKey());
            }
        }
    }

    private static List<Statements> count(BenchServer server, List<Job> jobs) throws IOException, InterruptedException {
        server.start(LOG_SQL);
        BenchRealm.install(server);
        List<Statements> counts = new ArrayList<>();
        for (Job job : jobs) {
            Job.Turn turn = job.on().apply(server);
            everyMember(turn, 0);
            long position = Files.size(server.log());
            for (int number = 0; number < TURNS; number += BenchRealm.MEMBERS) {
                everyMember(turn, number);
            }
            counts.add(Statements.since(server.log(), position));
        }
        server.close();
        return counts;
    }

    private static void everyMember(Job.Turn turn, int first) throws InterruptedException {
        long nextUse = System.nanoTime() + NANOS_BETWEEN_USES;
        for (int i = 0; i < BenchRealm.MEMBERS; i++) {
            turn.run(first + i);
        }
        TimeUnit.NANOSECONDS.sleep(nextUse - System.nanoTime());
    }

    private static String perTurn(Statements statements) {
        return String.valueOf(Math.round(statements.total() * 100.0 / TURNS) / 100.0);
    }
}
