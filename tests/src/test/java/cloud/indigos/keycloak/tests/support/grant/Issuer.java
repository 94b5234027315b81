package cloud.indigos.keycloak.tests.support.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Tokens;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.testframework.realm.ManagedRealm;

/** Somebody whose word the realm takes for who a member is, given as a signed JWT (RFC 7523). */
public final class Issuer {

    static final String ALIAS = "issuer";

    private static final String NAME = "https://issuer.indigos.example";
    private static final Duration VALID = Duration.ofMinutes(1);
    private static final KeyPair KEY = key();

    private Issuer() {}

    static Grant.Attempt vouch(Visit visit) {
        link(visit);
        return () -> Outcome.of(ask(visit));
    }

    /** A token that is there before the decision, as its client asks about it after. */
    static Grant.Attempt introspect(Visit visit) {
        Tokens tokens = tokens(visit);
        return () -> tokens.introspect().get("active").asBoolean() ? Outcome.IN : Outcome.INACTIVE;
    }

    /** The same where the client asks for what is known of the member. */
    static Grant.Attempt userinfo(Visit visit) {
        Tokens tokens = tokens(visit);
        return () -> Outcome.of(tokens.userinfo());
    }

    private static Tokens tokens(Visit visit) {
        link(visit);
        Answer answer = ask(visit);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String access = answer.json().get("access_token").asText();
        return new Tokens(visit.realm().getBaseUrl(), visit.client(), access, "");
    }

    /** Tells the realm under which name the issuer knows the member. */
    public static void link(Visit visit) {
        FederatedIdentityRepresentation identity = new FederatedIdentityRepresentation();
        identity.setIdentityProvider(ALIAS);
        identity.setUserId(visit.member().username());
        identity.setUserName(visit.member().username());
        try (Response response = visit.member().account().addFederatedIdentity(ALIAS, identity)) {
            assertThat(response.getStatus()).isEqualTo(204);
        }
    }

    /** What the client gets for the issuer's word. */
    public static Answer ask(Visit visit) {
        return visit.token(
                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                Map.of("assertion", assertion(visit), "scope", "openid"));
    }

    static IdentityProviderRepresentation provider() {
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias(ALIAS);
        provider.setProviderId("jwt-authorization-grant");
        provider.setEnabled(true);
        provider.setConfig(Map.of(
                "issuer",
                NAME,
                "publicKeySignatureVerifier",
                Base64.getEncoder().encodeToString(KEY.getPublic().getEncoded())));
        return provider;
    }

    private static String assertion(Visit visit) {
        ManagedRealm realm = visit.realm();
        Instant now = Instant.now();
        String claims = """
                {"iss":"%s","sub":"%s","aud":"%s","iat":%d,"exp":%d,"jti":"%s"}""".formatted(
                        NAME,
                        visit.member().username(),
                        realm.getBaseUrl(),
                        now.getEpochSecond(),
                        now.plus(VALID).getEpochSecond(),
                        UUID.randomUUID());
        String content = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEY.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
