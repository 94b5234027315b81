package cloud.indigos.keycloak.tests.downstream;

import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.server.IndigosServerConfig;
import java.util.List;
import org.keycloak.testframework.realm.RealmBuilder;

/** The realm to which the services belong that the shared server's options describe. */
public class DownstreamRealm extends IndigosRealm {

    static final String CLOUD = "cloud";

    @Override
    public RealmBuilder configure(RealmBuilder realm) {
        RealmBuilder renamed = super.configure(realm)
                .name(IndigosServerConfig.SERVICES_REALM)
                .clients(TestClient.named(CLOUD)
                        .attribute("indigos.charter", "not_required")
                        .attribute("indigos.service", "files"));
        renamed.build()
                .getUsers()
                .forEach(user -> user.setRealmRoles(List.of("default-roles-" + IndigosServerConfig.SERVICES_REALM)));
        return renamed;
    }
}
