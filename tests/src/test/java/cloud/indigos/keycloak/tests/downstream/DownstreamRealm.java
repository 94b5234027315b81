package cloud.indigos.keycloak.tests.downstream;

import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.server.IndigosServerConfig;
import org.keycloak.testframework.realm.RealmBuilder;

/** The realm to which the Nextcloud belongs that the shared server's options describe. */
public class DownstreamRealm extends IndigosRealm {

    static final String CLOUD = "cloud";

    @Override
    public RealmBuilder configure(RealmBuilder realm) {
        return renamed(
                super.configure(realm)
                        .clients(TestClient.named(CLOUD)
                                .attribute("indigos.charter", "not_required")
                                .attribute("indigos.service", "files")),
                IndigosServerConfig.SERVICES_REALM);
    }
}
