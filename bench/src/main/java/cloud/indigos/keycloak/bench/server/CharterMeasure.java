package cloud.indigos.keycloak.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Publishing and reading the ledger in a realm with many members and a long ledger; then the login again. */
final class CharterMeasure {

    private static final int MEMBERS = 100_000;
    private static final int ROWS = 1_000_000;
    private static final int TURNS = 20;

    private CharterMeasure() {}

    static void run(BenchServer indigos, Report report) throws IOException, InterruptedException, SQLException {
        indigos.start();
        BenchRealm.install(indigos);
        report.heading("Publishing a version of the charter");
        report.columns("members", "ms");
        report.row(BenchRealm.MEMBERS, Report.millis(publish(indigos, 2)));
        LedgerFill.fill(indigos.database(), indigos.name(), MEMBERS, ROWS);
        report.row(MEMBERS, Report.millis(publish(indigos, 3)));
        report.heading("A page of 100 acceptances out of %,d, %,d members".formatted(ROWS, MEMBERS));
        report.columns("list", "median, ms", "slowest, ms");
        for (String list : List.of(
                "status=accepted&version=1",
                "status=accepted&version=1&first=500000",
                "status=pending&version=1",
                "status=pending&version=1&first=9000",
                "status=declined&version=1")) {
            double[] times = times(indigos, "/indigos/charter/acceptances?" + list);
            report.row(list, Report.millis(Ratio.median(times)), Report.millis(Ratio.quantile(times, 1)));
        }
        indigos.close();
    }

    /** Minor versions: they ask nobody anything, so that the logins measured afterwards stay the same. */
    private static double publish(BenchServer server, int number) {
        JsonNode draft = Web.read(server.admin(
                Web.json(
                        "POST",
                        server.adminUrl("/indigos/charter/versions"),
                        Map.of(
                                "number",
                                number,
                                "kind",
                                "minor",
                                "texts",
                                Map.of("fr", Map.of("summary", "Une faute corrigée.", "text", "# Charte\n\nTexte.")))),
                201));
        String address = server.adminUrl(
                "/indigos/charter/versions/" + draft.get("number").asInt() + "/publish");
        long begin = System.nanoTime();
        server.admin(Web.json("POST", address, Map.of()), 200);
        return System.nanoTime() - begin;
    }

    private static double[] times(BenchServer server, String path) {
        double[] times = new double[TURNS];
        for (int i = -TURNS; i < TURNS; i++) {
            String token = "Bearer " + server.adminToken();
            long begin = System.nanoTime();
            Web.send(
                    Web.get(server.adminUrl(path))
                            .header("Authorization", token)
                            .header("Accept", "application/json"),
                    200);
            if (i >= 0) {
                times[i] = System.nanoTime() - begin;
            }
        }
        return times;
    }
}
