package cloud.indigos.keycloak.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publishing and reading the ledger in a realm with many members and a long ledger; then the login again. */
final class CharterMeasure {

    private static final int MEMBERS = 100_000;
    private static final int ROWS = 1_000_000;
    private static final int TURNS = 20;
    private static final int STEP = 1000;

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
        for (String status : List.of("accepted", "pending", "declined")) {
            String list = "/indigos/charter/acceptances?version=1&status=" + status;
            row(report, status + ", first page", times(indigos, list));
            row(report, status + ", far down", times(indigos, farDown(indigos, list)));
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

    private static void row(Report report, String list, double[] times) {
        report.row(list, Report.millis(Ratio.median(times)), Report.millis(Ratio.quantile(times, 1)));
    }

    /** The last page of a list, or the one after half of the ledger. */
    private static String farDown(BenchServer server, String list) {
        String page = list;
        String steps = list + "&max=" + STEP;
        for (int lines = 0; lines < ROWS / 2; lines += STEP) {
            Optional<String> link =
                    server.admin(Web.get(server.adminUrl(steps)), 200).headers().firstValue("Link");
            if (link.isEmpty()) {
                break;
            }
            steps = link.get().replaceAll("^<.*(/indigos/charter/[^>]*)>.*$", "$1");
            page = steps.replace("max=" + STEP, "max=100");
        }
        return page;
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
