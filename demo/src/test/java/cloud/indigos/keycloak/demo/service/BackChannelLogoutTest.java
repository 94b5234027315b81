package cloud.indigos.keycloak.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.indigos.keycloak.demo.service.login.BackChannelLogout;
import cloud.indigos.keycloak.demo.service.login.LogoutTokenException;
import cloud.indigos.keycloak.demo.service.login.MemberSession;
import cloud.indigos.keycloak.demo.service.login.Sessions;
import cloud.indigos.keycloak.demo.service.provider.IdentityProvider;
import cloud.indigos.keycloak.demo.service.provider.ProviderUnavailableException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackChannelLogoutTest {

    private static final String TYPE = "logout+jwt";

    private FakeRealm realm;
    private Sessions sessions;
    private String session;
    private BackChannelLogout logout;

    @BeforeEach
    void signIn() throws Exception {
        realm = new FakeRealm();
        ServiceSettings settings = new ServiceSettings(
                InetSocketAddress.createUnresolved("localhost", 0),
                URI.create("http://localhost"),
                realm.issuer(),
                FakeRealm.CLIENT,
                "secret",
                "files");
        sessions = new Sessions(Clock.systemUTC());
        session = add(FakeRealm.SUBJECT, FakeRealm.SESSION);
        logout = new BackChannelLogout(new IdentityProvider(settings), sessions, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        realm.close();
    }

    private String add(String subject, String providerSession) {
        return sessions.add(
                new MemberSession(subject, providerSession, null, new Tokens(new BearerAccessToken("a"), null)));
    }

    @Test
    void keycloakEndsOneSessionByItsId() throws Exception {
        String elsewhere = add(FakeRealm.SUBJECT, "another-keycloak-session");

        assertThat(logout.accept(realm.sign(realm.logoutToken().build(), TYPE))).isEqualTo(1);

        assertThat(sessions.find(session)).isEmpty();
        assertThat(sessions.find(elsewhere)).isPresent();
    }

    @Test
    void keycloakEndsAllSessionsOfAMember() throws Exception {
        add(FakeRealm.SUBJECT, "another-keycloak-session");
        String neighbour = add("someone-else", "a-third-one");

        assertThat(logout.accept(
                        realm.sign(realm.logoutToken().claim("sid", null).build(), TYPE)))
                .isEqualTo(2);

        assertThat(sessions.find(neighbour)).isPresent();
    }

    @Test
    void tokenOfASessionThatIsNotHereIsNoError() throws Exception {
        sessions.end(session);

        assertThat(logout.accept(realm.sign(realm.logoutToken().build(), TYPE))).isZero();
    }

    @Test
    void sameTokenTwiceIsRefused() throws Exception {
        String token = realm.sign(realm.logoutToken().build(), TYPE);
        logout.accept(token);

        assertThatThrownBy(() -> logout.accept(token))
                .isInstanceOf(LogoutTokenException.class)
                .hasMessageContaining("used before");
    }

    static Stream<Named<UnaryOperator<JWTClaimsSet.Builder>>> forgeries() {
        Instant now = Instant.now();
        return Stream.of(
                Named.of("another issuer", claims -> claims.issuer("http://evil.example")),
                Named.of("another audience", claims -> claims.audience("another-client")),
                Named.of("no audience", claims -> claims.audience((String) null)),
                Named.of("no issue time", claims -> claims.issueTime(null)),
                Named.of("kept for an hour", claims -> claims.issueTime(Date.from(now.minusSeconds(3600)))),
                Named.of("of tomorrow", claims -> claims.issueTime(Date.from(now.plusSeconds(86_400)))),
                Named.of("expired", claims -> claims.expirationTime(Date.from(now.minusSeconds(300)))),
                Named.of("no id", claims -> claims.jwtID(null)),
                Named.of("no events", claims -> claims.claim("events", null)),
                Named.of("another event", claims -> claims.claim("events", Map.of("http://other", Map.of()))),
                Named.of("a nonce, as ID tokens have", claims -> claims.claim("nonce", "n")),
                Named.of(
                        "neither session nor member",
                        claims -> claims.subject(null).claim("sid", null)));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void tokenThatIsNotExactlyALogoutTokenEndsNothing(UnaryOperator<JWTClaimsSet.Builder> forgery) throws Exception {
        String token = realm.sign(forgery.apply(realm.logoutToken()).build(), TYPE);

        assertRefused(token);
    }

    @Test
    void tokenOfAnotherKindEndsNothing() throws Exception {
        assertRefused(realm.sign(realm.logoutToken().build(), "JWT"));
    }

    @Test
    void tokenSignedBySomebodyElseEndsNothing() throws Exception {
        assertRefused(FakeRealm.sign(realm.logoutToken().build(), TYPE, FakeRealm.newKey()));
    }

    @Test
    void somethingElseEndsNothing() {
        assertRefused("not a token");
        assertRefused("");
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> logout.accept(token))
                .isInstanceOf(LogoutTokenException.class)
                .isNotInstanceOf(ProviderUnavailableException.class);
        assertThat(sessions.find(session)).isPresent();
    }
}
