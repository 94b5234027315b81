package cloud.indigos.keycloak.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What the client policy and the claims each add to the requests that services make all day: pairs beside plain Keycloak
 * while one of them, both or none is taken away, by turns on the same two servers.
 *
 * @param pairs timed in each turn of each part
 */
record PartsMeasure(int pairs) {

    private static final List<String> MEASURES = List.of("introspection", "userinfo");
    private static final int TURNS = 4;
    private static final int WARM_UP_TURNS = 300;

    /** What is left of ours. */
    private enum Left {
        ALL("all of it", true, true, true),
        ANSWERS("all of it, no claims in access tokens", true, true, false),
        CLAIMS("the claims, no client policy", false, true, true),
        POLICY("the client policy, no claims", true, false, false),
        NEITHER("neither", false, false, false);

        private final String title;
        private final boolean policy;
        private final boolean claims;
        private final boolean claimsInTokens;

        Left(String title, boolean policy, boolean claims, boolean claimsInTokens) {
            this.title = title;
            this.policy = policy;
            this.claims = claims;
            this.claimsInTokens = claimsInTokens;
        }
    }

    void run(BenchServer plain, BenchServer indigos, Report report) throws IOException, InterruptedException {
        plain.start();
        indigos.start();
        BenchRealm.install(plain);
        BenchRealm.install(indigos);
        report.columns("", "left of ours", plain.kind().title() + ", ms", "Indigos, ms", "ratio (95 % interval)");
        Parts parts = Parts.of(indigos);
        for (String measure : MEASURES) {
            Job job = Job.byMeasure().get(measure);
            TimesMeasure.warmUp(job.on().apply(plain), job.on().apply(indigos));
            time(plain, indigos, job, parts)
                    .forEach((left, times) -> report.row(
                            job.name(),
                            left.title,
                            Report.millis(Ratio.median(times.without())),
                            Report.millis(Ratio.median(times.with())),
                            times.ratio()));
        }
        parts.leave(Left.ALL);
        plain.close();
        indigos.close();
    }

    private Map<Left, Pairs> time(BenchServer plain, BenchServer indigos, Job job, Parts parts) {
        Map<Left, Pairs> times = new EnumMap<>(Left.class);
        for (int turn = 0; turn < TURNS; turn++) {
            Job.Turn without = job.on().apply(plain);
            for (Left left : Left.values()) {
                parts.leave(left);
                // Anew, for the claims are in the token as well.
                Job.Turn with = job.on().apply(indigos);
                Pairs.time(WARM_UP_TURNS, turn, without, with);
                times.merge(left, Pairs.time(pairs, turn, without, with), Pairs::and);
            }
        }
        return times;
    }

    /** Takes parts away and puts them back, as an administrator would. */
    private record Parts(
            BenchServer server, JsonNode policies, String scopeOfClient, String mappersPath, JsonNode mappers) {

        private static final String POLICIES = "/client-policies/policies";
        private static final String IN_TOKENS = "access.token.claim";

        static Parts of(BenchServer server) {
            String client = idOf(server, "/clients?clientId=" + BenchRealm.CLIENT, "clientId", BenchRealm.CLIENT);
            String scope = idOf(server, "/client-scopes", "name", "indigos");
            String mappers = "/client-scopes/%s/protocol-mappers/models".formatted(scope);
            return new Parts(
                    server,
                    read(server, POLICIES),
                    "/clients/%s/default-client-scopes/%s".formatted(client, scope),
                    mappers,
                    read(server, mappers));
        }

        void leave(Left left) {
            Object kept = left.policy ? policies : Map.of("policies", List.of());
            server.admin(Web.json("PUT", server.adminUrl(POLICIES), kept), 204);
            server.admin(Web.json(left.claims ? "PUT" : "DELETE", server.adminUrl(scopeOfClient), Map.of()), 204);
            mappers.forEach(mapper -> save(mapper, left.claimsInTokens));
        }

        private void save(JsonNode mapper, boolean inTokens) {
            ObjectNode changed = mapper.deepCopy();
            if (!inTokens) {
                ((ObjectNode) changed.get("config")).put(IN_TOKENS, "false");
            }
            String id = mapper.get("id").asText();
            server.admin(Web.json("PUT", server.adminUrl(mappersPath + "/" + id), changed), 204);
        }

        private static String idOf(BenchServer server, String path, String field, String value) {
            return StreamSupport.stream(read(server, path).spliterator(), false)
                    .filter(found -> found.get(field).asText().equals(value))
                    .findFirst()
                    .orElseThrow()
                    .get("id")
                    .asText();
        }

        private static JsonNode read(BenchServer server, String path) {
            return Web.read(server.admin(Web.get(server.adminUrl(path)), 200));
        }
    }
}
