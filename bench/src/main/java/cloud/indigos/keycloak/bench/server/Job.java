package cloud.indigos.keycloak.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Something a member or a service does, to be counted and timed.
 *
 * @param name as in the report
 * @param on what does it on a server; its argument is the number of the turn
 */
record Job(String name, Function<BenchServer, Turn> on) {

    /** One turn of it. */
    interface Turn {
        void run(int number);
    }

    static Job browserLogin() {
        return new Job(
                "browser login, authorization request to tokens",
                server -> number -> new MemberBrowser(server).signIn(BenchRealm.member(number)));
    }

    /** All of them, by the name of the measure. */
    static Map<String, Job> byMeasure() {
        Map<String, Job> jobs = new LinkedHashMap<>();
        jobs.put("login", browserLogin());
        jobs.put(
                "token",
                new Job(
                        "token by password",
                        server -> number -> Grants.of(server).password(BenchRealm.member(number))));
        jobs.put("refresh", withTokens("refresh", Grants::refresh));
        jobs.put("introspection", withTokens("introspection", Grants::introspect));
        jobs.put("userinfo", withTokens("userinfo", Grants::userinfo));
        return jobs;
    }

    private static Job withTokens(String name, BiFunction<Grants, JsonNode, HttpResponse<String>> request) {
        return new Job(name, server -> {
            Grants grants = Grants.of(server);
            Map<String, JsonNode> tokens = new HashMap<>();
            for (int i = 0; i < BenchRealm.MEMBERS; i++) {
                tokens.put(BenchRealm.member(i), grants.password(BenchRealm.member(i)));
            }
            return number -> {
                HttpResponse<String> answer = request.apply(grants, tokens.get(BenchRealm.member(number)));
                if (answer.statusCode() != 200 || answer.body().contains("\"active\":false")) {
                    throw new IllegalStateException(name + " answered " + answer.statusCode() + ": " + answer.body());
                }
            };
        });
    }
}
