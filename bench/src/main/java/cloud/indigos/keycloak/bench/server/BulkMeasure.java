package cloud.indigos.keycloak.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One call that suspends as many members as a call may name, a list of leaked passwords say. */
final class BulkMeasure {

    private static final int MEMBERS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private BulkMeasure() {}

    static void run(BenchServer indigos, Report report) throws IOException, InterruptedException, SQLException {
        indigos.start();
        BenchRealm.install(indigos);
        report.heading("One call about many members");
        report.columns("", "members", "answered after, s", "outcomes", "all mails taken after, s");
        List<String> first = fill(indigos);
        long begin = System.nanoTime();
        JsonNode counts = suspend(indigos, first);
        report.row("without a mail server", MEMBERS, secondsSince(begin), counts, "");
        try (MailTaker mails = new MailTaker()) {
            send(indigos, mails.port());
            List<String> others = fill(indigos);
            begin = System.nanoTime();
            counts = suspend(indigos, others);
            String answered = secondsSince(begin);
            mails.await(MEMBERS, PATIENCE);
            report.row("each member gets a mail", MEMBERS, answered, counts, secondsSince(begin));
        }
        indigos.close();
    }

    private static List<String> fill(BenchServer indigos) throws SQLException {
        try (Connection connection = indigos.database().connect(indigos.name())) {
            return MemberFill.fill(connection, MEMBERS);
        }
    }

    private static void send(BenchServer indigos, int port) {
        Map<String, String> server =
                Map.of("host", "localhost", "port", String.valueOf(port), "from", "sso@indigos.example");
        indigos.admin(Web.json("PUT", indigos.adminUrl(""), Map.of("smtpServer", server)), 204);
    }

    private static JsonNode suspend(BenchServer indigos, List<String> members) {
        return Web.read(indigos.admin(
                        Web.json("POST", indigos.adminUrl("/indigos/standings/bulk"), call(members))
                                .header("Idempotency-Key", UUID.randomUUID().toString()),
                        200))
                .get("counts");
    }

    private static String secondsSince(long begin) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begin) / 1e9);
    }

    private static Map<String, Object> call(List<String> members) {
        return Map.of(
                "members",
                members,
                "decision",
                Map.of(
                        "standing",
                        "suspended",
                        "urgent",
                        "compromise",
                        "reason",
                        "Mot de passe trouvé dans une fuite"));
    }
}
