package cloud.indigos.keycloak.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long after an administrator saves a suspension everything is over, for a member with 20 open sessions at five
 * services, one of which takes every call and never answers.
 *
 * @param runs how many suspensions
 */
record SuspensionMeasure(int runs) {

    private static final int SESSIONS_EACH = 4;
    private static final List<String> PROMPT = List.of("prompt1", "prompt2", "prompt3", "prompt4");
    private static final String HANGING = "hanging";
    private static final long PATIENCE_MILLIS = 60_000;
    /** Four thousand sign-ins would otherwise mostly measure Argon2. */
    private static final String CHEAP_HASHES = "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)";

    private static final List<String> MOMENTS = List.of(
            "the console has its answer",
            "introspection says inactive",
            "userinfo refuses",
            "refresh refuses",
            "all sessions at the services that answer are gone");

    /** A session at a service. */
    private record Session(String client, JsonNode tokens) {

        String id() {
            return Web.claims(tokens.get("access_token").asText()).get("sid").asText();
        }
    }

    void run(BenchServer indigos, Report report) throws IOException, InterruptedException {
        indigos.start();
        BenchRealm.install(indigos);
        indigos.admin(Web.json("PUT", indigos.adminUrl(""), Map.of("passwordPolicy", CHEAP_HASHES)), 204);
        double[][] times = new double[MOMENTS.size()][runs];
        try (LogoutListener listener = new LogoutListener()) {
            PROMPT.forEach(client -> client(indigos, client, listener.promptUrl()));
            client(indigos, HANGING, listener.hangingUrl());
            suspend(indigos, listener, BenchRealm.member(0));
            for (int run = 0; run < runs; run++) {
                double[] moments = suspend(indigos, listener, BenchRealm.member(run));
                for (int i = 0; i < moments.length; i++) {
                    times[i][run] = moments[i];
                }
            }
        }
        indigos.close();
        report.heading("From saving a suspension, %d runs".formatted(runs));
        report.columns("until", "p50, ms", "p95, ms", "longest, ms");
        for (int i = 0; i < times.length; i++) {
            report.row(
                    MOMENTS.get(i),
                    Report.millis(Ratio.median(times[i])),
                    Report.millis(Ratio.quantile(times[i], 0.95)),
                    Report.millis(Ratio.quantile(times[i], 1)));
        }
    }

    private double[] suspend(BenchServer server, LogoutListener listener, String member) throws InterruptedException {
        List<Session> sessions = signIn(server, member);
        JsonNode account = account(server, member);
        String token = server.adminToken();
        Session probe = sessions.get(0);
        Grants grants = new Grants(server, probe.client());
        double[] moments = new double[MOMENTS.size()];

        long begin = System.nanoTime();
        save(server, token, account, Map.of("standing", "suspended", "urgent", "compromise", "reason", "Bench"));
        moments[0] = System.nanoTime() - begin;
        mustBe(grants.introspect(probe.tokens()).body().contains("\"active\":false"), "introspection");
        moments[1] = System.nanoTime() - begin;
        mustBe(grants.userinfo(probe.tokens()).statusCode() == 401, "userinfo");
        moments[2] = System.nanoTime() - begin;
        mustBe(grants.refresh(probe.tokens()).statusCode() == 400, "refresh");
        moments[3] = System.nanoTime() - begin;
        List<String> answered = sessions.stream()
                .filter(session -> !session.client().equals(HANGING))
                .map(Session::id)
                .toList();
        moments[4] = listener.awaitEnd(answered, PATIENCE_MILLIS) - begin;

        for (Session session : sessions) {
            Grants other = new Grants(server, session.client());
            mustBe(other.introspect(session.tokens()).body().contains("\"active\":false"), "introspection");
            mustBe(other.refresh(session.tokens()).statusCode() == 400, "refresh");
        }
        save(server, token, account, Map.of("standing", "active"));
        return moments;
    }

    private static List<Session> signIn(BenchServer server, String member) {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < SESSIONS_EACH; i++) {
            for (String client : PROMPT) {
                sessions.add(new Session(client, new Grants(server, client).password(member)));
            }
            sessions.add(new Session(HANGING, new Grants(server, HANGING).password(member)));
        }
        return sessions;
    }

    private static void client(BenchServer server, String id, String logoutUrl) {
        server.admin(
                Web.json(
                        "POST",
                        server.adminUrl("/clients"),
                        BenchRealm.client(
                                id,
                                Map.of(
                                        "backchannel.logout.url",
                                        logoutUrl,
                                        "backchannel.logout.session.required",
                                        "true"))),
                201);
    }

    private static JsonNode account(BenchServer server, String username) {
        return Web.read(server.admin(Web.get(server.adminUrl("/users?exact=true&username=" + username)), 200))
                .get(0);
    }

    /** What the console sends: the whole account, with these of our attributes. */
    private static void save(BenchServer server, String token, JsonNode account, Map<String, String> standing) {
        ObjectNode form = account.deepCopy();
        ObjectNode attributes = form.putObject("attributes");
        standing.forEach((name, value) -> attributes.putArray("indigos_" + name).add(value));
        Web.send(
                Web.json("PUT", server.adminUrl("/users/" + account.get("id").asText()), form)
                        .header("Authorization", "Bearer " + token),
                204);
    }

    private static void mustBe(boolean refused, String what) {
        if (!refused) {
            throw new IllegalStateException("Still let in: " + what);
        }
    }
}
