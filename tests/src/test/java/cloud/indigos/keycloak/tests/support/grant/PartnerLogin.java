package cloud.indigos.keycloak.tests.support.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.TestClient;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;
import org.keycloak.testframework.realm.RealmConfig;
import org.keycloak.testframework.realm.UserBuilder;

/** A member who signs in with an account at another organisation: a second realm, brokered by OpenID Connect. */
public final class PartnerLogin {

    private static final String ALIAS = "partner";

    private PartnerLogin() {}

    /** The other organisation. */
    public static final class PartnerRealm implements RealmConfig {

        @Override
        public RealmBuilder configure(RealmBuilder realm) {
            return realm.name(ALIAS)
                    .clients(ClientBuilder.create(ALIAS)
                            .secret(TestClient.SECRET)
                            .redirectUris("*"));
        }
    }

    static Grant.Attempt signIn(Visit visit) {
        link(visit);
        return () -> visit.arrived(visit.browser()
                .enter(visit.client(), "kc_idp_hint", ALIAS)
                .submit("username", visit.member().username(), "password", Member.PASSWORD));
    }

    /** The realm trusts the other one. */
    public static void trust(ManagedRealm realm, ManagedRealm partner) {
        String endpoints = partner.getBaseUrl() + "/protocol/openid-connect";
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias(ALIAS);
        provider.setProviderId("keycloak-oidc");
        provider.setEnabled(true);
        provider.setConfig(Map.of(
                "issuer",
                partner.getBaseUrl(),
                "authorizationUrl",
                endpoints + "/auth",
                "tokenUrl",
                endpoints + "/token",
                "jwksUrl",
                endpoints + "/certs",
                "useJwksUrl",
                "true",
                "validateSignature",
                "true",
                "clientAuthMethod",
                "client_secret_post",
                "clientId",
                ALIAS,
                "clientSecret",
                TestClient.SECRET));
        try (Response response = realm.admin().identityProviders().create(provider)) {
            assertThat(response.getStatus()).isIn(201, 409);
        }
    }

    private static void link(Visit visit) {
        Member member = visit.member();
        FederatedIdentityRepresentation identity = new FederatedIdentityRepresentation();
        identity.setIdentityProvider(ALIAS);
        identity.setUserName(member.username());
        try (Response response = visit.partner()
                .admin()
                .users()
                .create(UserBuilder.create(member.username())
                        .name("Claire", "Fontaine")
                        .email(member.email())
                        .enabled(true)
                        .password(Member.PASSWORD)
                        .build())) {
            identity.setUserId(CreatedResponseUtil.getCreatedId(response));
        }
        try (Response response = member.account().addFederatedIdentity(ALIAS, identity)) {
            assertThat(response.getStatus()).isEqualTo(204);
        }
    }
}
