package cloud.indigos.keycloak.tests.services;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Clients;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.service.Measured;
import cloud.indigos.keycloak.tests.support.service.Relay;
import cloud.indigos.keycloak.tests.support.service.Revocation;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** Members come with tokens to web servers that somebody set up with {@code docs/services/nginx.md} and {@code apache.md}. */
@KeycloakIntegrationTest
class ResourceServerIT {

    private static final String REFUSED = "token at hand, refused this service";
    private static final String SUSPENDED = "token at hand, suspended";

    @InjectRealm(config = FilesRealm.class)
    ManagedRealm realm;

    @TempDir
    Path folder;

    private Member member;
    private Decisions decisions;

    @BeforeEach
    void aMember() {
        member = Member.in(realm);
        decisions = Decisions.in(realm);
    }

    @Measured
    void whoIsRefusedTheServiceIsToldAndComesBackWhenThatIsLifted(Kind kind) {
        try (WebServer server = kind.start(folder, realm.getBaseUrl())) {
            String token = member.signIn(FilesRealm.APP).access();
            assertEnters(get(server, token));

            decisions.restrict(member, "files");
            new Revocation(kind.title, REFUSED).shuts(() -> get(server, token).status() == 403);
            assertThat(get(server, token).body())
                    .contains("Ce service vous est refuse pour le moment. Pour en savoir plus : http");

            decisions.lift(member);
            Eventually.holds(() -> assertEnters(get(server, token)));
        }
    }

    @Measured
    void aSuspendedMembersTokenIsDeadAndStaysDead(Kind kind) {
        try (WebServer server = kind.start(folder, realm.getBaseUrl())) {
            String token = member.signIn(FilesRealm.APP).access();
            assertEnters(get(server, token));

            decisions.suspend(member);
            new Revocation(kind.title, SUSPENDED).shuts(() -> get(server, token).status() == 401);

            decisions.lift(member);
            assertThat(get(server, token).status()).isEqualTo(401);
            assertEnters(get(server, member.signIn(FilesRealm.APP).access()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEntersWithoutTheClaimsNorWithoutAToken(Kind kind) {
        try (WebServer server = kind.start(folder, realm.getBaseUrl())) {
            new Clients(realm).takeClaimsFrom(FilesRealm.FORGETFUL);

            assertThat(get(server, member.signIn(FilesRealm.FORGETFUL).access()).status())
                    .isEqualTo(403);
            assertThat(get(server, "nonsense").status()).isEqualTo(401);
            assertThat(Http.send("GET", server.url(), request -> request).status())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEntersWhileKeycloakIsDown(Kind kind) {
        String nowhere = "http://localhost:" + FreePorts.find() + "/realms/indigos";
        try (WebServer server = kind.start(folder, nowhere)) {
            Answer answer = get(server, member.signIn(FilesRealm.APP).access());

            assertThat(answer.status()).isEqualTo(kind.whenDown);
            assertThat(answer.body()).contains("essayez dans quelques instants");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereTheAuthorityOfKeycloakIsUnknownNobodyEntersAndTheLogSaysWhy(Kind kind) {
        try (Relay line = Relay.encryptedTo(realm.getBaseUrl());
                WebServer server = kind.start(folder, line.https(realm.getBaseUrl()))) {
            Answer answer = get(server, member.signIn(FilesRealm.APP).access());

            assertThat(answer.status()).isEqualTo(kind.whenDown);
            assertThat(answer.body()).contains("essayez dans quelques instants");
            assertThat(server.printed()).containsPattern("unable to (get local issuer|verify the first) certificate");
        }
    }

    /** mod_oauth2 has no setting for it: it goes by Debian's list. */
    @Test
    void keycloakWithACertificateOfOurOwnAuthorityIsAskedWhereThatIsNamed() {
        try (Relay line = Relay.encryptedTo(realm.getBaseUrl());
                WebServer server = Nginx.startTrustingOwnAuthority(folder, line.https(realm.getBaseUrl()))) {
            String token = member.signIn(FilesRealm.APP).access();
            assertEnters(get(server, token));

            decisions.restrict(member, "files");
            assertThat(get(server, token).status()).isEqualTo(403);
        }
    }

    private static Answer get(WebServer server, String token) {
        return Http.send(
                "GET", server.url() + "/index.html?a=b", request -> request.header("Authorization", "Bearer " + token));
    }

    private static void assertEnters(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith(WebServer.PAGE);
    }

    private enum Kind {
        NGINX("nginx with njs", 503) {
            @Override
            WebServer start(Path folder, String realmUrl) {
                return Nginx.start(folder, realmUrl);
            }
        },
        APACHE("Apache, mod_oauth2", 401) {
            @Override
            WebServer start(Path folder, String realmUrl) {
                return Apache.api(folder, realmUrl);
            }
        };

        private final String title;
        private final int whenDown;

        Kind(String title, int whenDown) {
            this.title = title;
            this.whenDown = whenDown;
        }

        abstract WebServer start(Path folder, String realmUrl);
    }
}
