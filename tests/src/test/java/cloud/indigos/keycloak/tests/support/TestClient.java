package cloud.indigos.keycloak.tests.support;

import org.keycloak.testframework.realm.ClientBuilder;

/** A confidential client whose tokens are its own to introspect, for codes and for passwords. */
public final class TestClient {

    public static final String SECRET = "secret-of-a-test-client";

    /** Where every such client gets its answers; nobody listens there. */
    public static final String CALLBACK = "http://localhost/callback";

    private TestClient() {}

    public static ClientBuilder named(String id) {
        return ClientBuilder.create(id)
                .secret(SECRET)
                .directAccessGrantsEnabled()
                .redirectUris(CALLBACK)
                .protocolMappers(Audience.of(id));
    }
}
