package cloud.indigos.keycloak.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One call that suspends as many members as a call may name, a list of leaked passwords say. */
final class BulkMeasure {

    private static final int MEMBERS = 10_000;

    private BulkMeasure() {}

    static void run(BenchServer indigos, Report report) throws IOException, InterruptedException, SQLException {
        indigos.start();
        BenchRealm.install(indigos);
        List<String> members;
        try (Connection connection = indigos.database().connect(indigos.name())) {
            members = MemberFill.fill(connection, MEMBERS);
        }
        long begin = System.nanoTime();
        JsonNode answer = Web.read(indigos.admin(
                Web.json("POST", indigos.adminUrl("/indigos/standings/bulk"), call(members))
                        .header("Idempotency-Key", UUID.randomUUID().toString()),
                200));
        long took = System.nanoTime() - begin;
        indigos.close();
        report.heading("One call about many members");
        report.columns("members", "seconds", "outcomes");
        report.row(MEMBERS, Math.round(took / 1e8) / 10.0, answer.get("counts"));
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
