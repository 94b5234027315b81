package cloud.indigos.keycloak.tests.services;

import cloud.indigos.keycloak.tests.support.Audience;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.TestClient;
import org.keycloak.testframework.realm.ClientBuilder;
import org.keycloak.testframework.realm.RealmBuilder;

/** A realm with the clients that the guides for web servers tell to make, and one that brings tokens to them. */
public final class FilesRealm extends IndigosRealm {

    static final String APP = "app";
    static final String FORGETFUL = "forgetful";
    static final String SITE = "files-web";

    private static final String API = "files-api";

    @Override
    public RealmBuilder configure(RealmBuilder realm) {
        return super.configure(realm)
                .clients(
                        app(APP),
                        app(FORGETFUL),
                        ClientBuilder.create(API).secret(TestClient.SECRET),
                        ClientBuilder.create(SITE)
                                .secret(TestClient.SECRET)
                                .attribute("indigos.service", "files")
                                .attribute("indigos.charter", "not_required")
                                .protocolMappers(Audience.of(SITE)));
    }

    private static ClientBuilder app(String id) {
        return ClientBuilder.create(id)
                .secret(TestClient.SECRET)
                .directAccessGrantsEnabled()
                .attribute("indigos.charter", "not_required")
                .protocolMappers(Audience.of(API));
    }
}
