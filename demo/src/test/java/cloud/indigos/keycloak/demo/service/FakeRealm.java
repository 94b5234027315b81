package cloud.indigos.keycloak.demo.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.minidev.json.JSONObject;

/** A realm in a few lines, whose every answer a test can bend. */
final class FakeRealm implements AutoCloseable {

    static final String SUBJECT = "8f2c";
    static final String SESSION = "keycloak-session";
    static final String CLIENT = "sample";

    /** One for all tests: making a key takes as long as ten of them. */
    private static final RSAKey KEY = newKey();

    /** Claims that introspection adds; what a member in good standing has until a test changes them. */
    final Map<String, Object> standing = new HashMap<>(Map.of(
            "indigos_suspended", false,
            "indigos_status", "active",
            "indigos_files", "allow",
            "indigos_mail_send", "allow"));

    boolean tokenActive = true;
    boolean refreshable = true;
    int refreshes;
    boolean down;
    String userInfoSubject = SUBJECT;
    String name = "Amélie";
    String idTokenNonce;

    private final HttpServer server;
    private Map<String, List<String>> request = Map.of();

    FakeRealm() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    URI issuer() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/realms/indigos");
    }

    /** Where the browser comes back to when the member signed in at the given address of Keycloak. */
    URI signedIn(URI authorization) {
        remember(authorization);
        return back(Map.of("code", "the-code", "state", parameter("state"), "iss", issuer().toString()));
    }

    URI refused(URI authorization, String error, String description) {
        remember(authorization);
        return back(Map.of(
                "error",
                error,
                "error_description",
                description,
                "state",
                parameter("state"),
                "iss",
                issuer().toString()));
    }

    URI back(Map<String, String> answer) {
        Map<String, List<String>> parameters = new HashMap<>();
        answer.forEach((name, value) -> parameters.put(name, List.of(value)));
        return URI.create(parameter("redirect_uri") + "?" + URLUtils.serializeParameters(parameters));
    }

    String parameter(String name) {
        return request.get(name).get(0);
    }

    void remember(URI authorization) {
        request = URLUtils.parseParameters(authorization.getRawQuery());
        idTokenNonce = parameter("nonce");
    }

    /** A logout token as Keycloak makes them; to be changed and then signed. */
    JWTClaimsSet.Builder logoutToken() {
        return token(CLIENT)
                .claim("sid", SESSION)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    JWTClaimsSet.Builder token(String audience) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .subject(SUBJECT)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)));
    }

    String sign(JWTClaimsSet claims, String type) throws JOSEException {
        return sign(claims, type, KEY);
    }

    static String sign(JWTClaimsSet claims, String type, RSAKey key) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("k1")
                        .type(new JOSEObjectType(type))
                        .build(),
                claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private void answer(HttpExchange http) throws IOException {
        try (http) {
            String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = http.getRequestURI().getPath();
            Map<String, Object> answer = down ? Map.of() : answer(path.substring(path.lastIndexOf('/') + 1), body);
            boolean refused = answer.containsKey("error");
            byte[] bytes = new JSONObject(answer).toJSONString().getBytes(StandardCharsets.UTF_8);
            http.getResponseHeaders().set("Content-Type", "application/json");
            http.sendResponseHeaders(down ? 502 : refused ? 400 : 200, bytes.length);
            http.getResponseBody().write(bytes);
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private Map<String, Object> answer(String endpoint, String body) throws JOSEException {
        return switch (endpoint) {
            case "openid-configuration" -> discovery();
            case "certs" -> new JWKSet(KEY.toPublicJWK()).toJSONObject();
            case "token" -> tokens(body);
            case "userinfo" -> Map.of("sub", userInfoSubject, "name", name);
            case "introspect" -> introspection();
            default -> throw new IllegalArgumentException(endpoint);
        };
    }

    private Map<String, Object> discovery() {
        String issuer = issuer().toString();
        return Map.of(
                "issuer", issuer,
                "authorization_endpoint", issuer + "/auth",
                "token_endpoint", issuer + "/token",
                "userinfo_endpoint", issuer + "/userinfo",
                "introspection_endpoint", issuer + "/introspect",
                "end_session_endpoint", issuer + "/logout",
                "jwks_uri", issuer + "/certs",
                "subject_types_supported", List.of("public"));
    }

    private Map<String, Object> tokens(String body) throws JOSEException {
        boolean refresh = body.contains("grant_type=refresh_token");
        if (refresh && !refreshable) {
            return Map.of("error", "invalid_grant");
        }
        if (refresh) {
            refreshes++;
            tokenActive = true;
        }
        return Map.of(
                "access_token",
                "access-" + refreshes,
                "refresh_token",
                "refresh-" + refreshes,
                "token_type",
                "Bearer",
                "id_token",
                sign(
                        token(CLIENT)
                                .claim("sid", SESSION)
                                .claim("nonce", idTokenNonce)
                                .build(),
                        "JWT"));
    }

    private Map<String, Object> introspection() {
        if (!tokenActive) {
            return Map.of("active", false);
        }
        Map<String, Object> claims = new HashMap<>(standing);
        claims.put("active", true);
        claims.put("sub", SUBJECT);
        return claims;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
