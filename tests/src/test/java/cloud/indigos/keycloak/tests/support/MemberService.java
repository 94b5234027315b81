package cloud.indigos.keycloak.tests.support;

import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.ClientConfig;

/** A confidential client that members sign in to: {@code @InjectOAuthClient(config = MemberService.class)}. */
public final class MemberService implements ClientConfig {

    public static final String CLIENT_ID = "webmail";

    /** The service the client belongs to, which a decision can refuse. */
    public static final String SERVICE = "mail_send";

    @Override
    public ClientBuilder configure(ClientBuilder client) {
        return client.clientId(CLIENT_ID)
                .secret("webmail-secret")
                .name("Webmail")
                .directAccessGrantsEnabled()
                .protocolMappers(Audience.of(CLIENT_ID))
                .attribute("indigos.service", SERVICE);
    }
}
