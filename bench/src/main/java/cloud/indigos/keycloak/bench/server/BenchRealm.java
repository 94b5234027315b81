package cloud.indigos.keycloak.bench.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The same realm on every server; ours has all features on top, and every member has accepted the charter. */
final class BenchRealm {

    static final String NAME = "bench";
    static final String CLIENT = "service";
    static final String SECRET = "secret-of-the-bench";
    static final String CALLBACK = "http://localhost/callback";
    static final String PASSWORD = "Le chat dort au soleil, 7 heures";
    static final int MEMBERS = 20;

    /**
     * One that every start of a server computes as fast as the other: Java compiles Argon2 as it comes, and one server
     * then needs twice as long for it as the next.
     */
    private static final String STEADY_HASHES = "hashAlgorithm(pbkdf2-sha512)";

    private BenchRealm() {}

    static String member(int number) {
        return "member" + number % MEMBERS;
    }

    /** Makes the realm on a running server, unless it is there. */
    static void install(BenchServer server) {
        String token = "Bearer " + server.adminToken();
        int status = Web.send(Web.get(server.adminUrl("")).header("Authorization", token))
                .statusCode();
        if (status == 200) {
            return;
        }
        Web.send(
                Web.json("POST", server.url() + "/admin/realms", representation(server.kind()))
                        .header("Authorization", token),
                201);
        for (int i = 0; i < MEMBERS; i++) {
            new MemberBrowser(server).signIn(member(i));
        }
    }

    private static Map<String, Object> representation(ServerKind kind) {
        Map<String, Object> realm = new TreeMap<>();
        realm.put("realm", NAME);
        realm.put("enabled", true);
        realm.put("internationalizationEnabled", true);
        realm.put("supportedLocales", List.of("fr", "en"));
        realm.put("defaultLocale", "fr");
        realm.put("bruteForceProtected", true);
        realm.put("passwordPolicy", STEADY_HASHES);
        realm.put(
                "clients",
                List.of(client(CLIENT, Map.of(), kind == ServerKind.CLAIMS ? SameClaims.mappers() : List.of())));
        List<Object> users = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            users.add(user(member(i)));
        }
        realm.put("users", users);
        if (kind == ServerKind.INDIGOS) {
            realm.put("loginTheme", "indigos");
            realm.put("attributes", Map.of("indigos.features", "*"));
        }
        return realm;
    }

    /** A client that is in the audience of its own tokens. */
    static Map<String, Object> client(String id, Map<String, String> attributes) {
        return client(id, attributes, List.of());
    }

    private static Map<String, Object> client(
            String id, Map<String, String> attributes, List<Map<String, Object>> mappers) {
        return Map.of(
                "clientId",
                id,
                "secret",
                SECRET,
                "directAccessGrantsEnabled",
                true,
                "redirectUris",
                List.of(CALLBACK),
                "attributes",
                attributes,
                "protocolMappers",
                Stream.concat(Stream.of(audience(id)), mappers.stream()).toList());
    }

    private static Map<String, Object> audience(String id) {
        return Map.of(
                "name",
                "audience",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of(
                        "included.client.audience",
                        id,
                        "access.token.claim",
                        "true",
                        "introspection.token.claim",
                        "true"));
    }

    private static Map<String, Object> user(String username) {
        return Map.of(
                "username",
                username,
                "firstName",
                "Claire",
                "lastName",
                "Fontaine",
                "email",
                username + "@indigos.example",
                "emailVerified",
                true,
                "enabled",
                true,
                "realmRoles",
                List.of("default-roles-" + NAME),
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD)));
    }
}
