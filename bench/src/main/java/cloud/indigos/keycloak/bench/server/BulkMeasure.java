package cloud.indigos.keycloak.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One call that suspends as many members as a call may name, a list of leaked passwords say, and the end of it when all
 * have the same last day.
 */
final class BulkMeasure {

    private static final int MEMBERS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration STEP = Duration.ofMillis(250);

    /** Here the day is over 25 hours later than there, so that it is over at once if the realm moves. */
    private static final String WEST = "Pacific/Pago_Pago";

    private static final String EAST = "Pacific/Kiritimati";

    private static final String NOT_ENDED =
            "SELECT COUNT(*) FROM USER_ATTRIBUTE A JOIN USER_ENTITY U ON A.USER_ID = U.ID"
                    + " WHERE U.REALM_ID = ? AND A.NAME = 'indigos_until'";

    private BulkMeasure() {}

    static void run(BenchServer indigos, Report report) throws IOException, InterruptedException, SQLException {
        indigos.start();
        BenchRealm.install(indigos);
        report.heading("One call about many members");
        report.columns("", "members", "answered after, s", "outcomes", "all mails taken after, s");
        List<String> first = fill(indigos);
        long begin = System.nanoTime();
        JsonNode counts = suspend(indigos, first, Map.of());
        report.row("without a mail server", MEMBERS, secondsSince(begin), counts, "");
        try (MailTaker mails = new MailTaker()) {
            send(indigos, mails.port());
            List<String> others = fill(indigos);
            begin = System.nanoTime();
            counts = suspend(indigos, others, Map.of());
            String answered = secondsSince(begin);
            mails.await(MEMBERS, PATIENCE);
            report.row("each member gets a mail", MEMBERS, answered, counts, secondsSince(begin));
            end(indigos, mails, report);
        }
        indigos.close();
    }

    private static void end(BenchServer indigos, MailTaker mails, Report report)
            throws SQLException, InterruptedException {
        moveTo(indigos, WEST);
        String today = LocalDate.now(ZoneId.of(WEST)).toString();
        suspend(indigos, fill(indigos), Map.of("until", today));
        mails.await(2 * MEMBERS, PATIENCE);
        report.heading("The same end for many members");
        report.columns("members", "the first recorded after, s", "all recorded after, s", "all mails taken after, s");
        moveTo(indigos, EAST);
        long begin = System.nanoTime();
        awaitNotEnded(indigos, MEMBERS - 1);
        String firstRecorded = secondsSince(begin);
        awaitNotEnded(indigos, 0);
        String recorded = secondsSince(begin);
        mails.await(3 * MEMBERS, PATIENCE);
        report.row(MEMBERS, firstRecorded, recorded, secondsSince(begin));
    }

    private static void moveTo(BenchServer indigos, String zone) {
        indigos.admin(
                Web.json(
                        "PUT",
                        indigos.adminUrl("/authentication/required-actions/indigos-standing/config"),
                        Map.of("config", Map.of("zone", zone))),
                204);
    }

    private static void awaitNotEnded(BenchServer indigos, int most) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = indigos.database().connect(indigos.name());
                PreparedStatement count = connection.prepareStatement(NOT_ENDED)) {
            count.setString(1, MemberFill.realmId(connection));
            while (count(count) > most) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("Decisions have not ended within " + PATIENCE);
                }
                Thread.sleep(STEP.toMillis());
            }
        }
    }

    private static int count(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
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

    private static JsonNode suspend(BenchServer indigos, List<String> members, Map<String, String> details) {
        return Web.read(indigos.admin(
                        Web.json("POST", indigos.adminUrl("/indigos/standings/bulk"), call(members, details))
                                .header("Idempotency-Key", UUID.randomUUID().toString()),
                        200))
                .get("counts");
    }

    private static String secondsSince(long begin) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begin) / 1e9);
    }

    private static Map<String, Object> call(List<String> members, Map<String, String> details) {
        Map<String, String> decision = new TreeMap<>(details);
        decision.put("standing", "suspended");
        decision.put("urgent", "compromise");
        decision.put("reason", "Mot de passe trouvé dans une fuite");
        return Map.of("members", members, "decision", decision);
    }
}
