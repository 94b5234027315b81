package cloud.indigos.keycloak.tests.support.service;

import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.server.SecretFile;

/** Where the shared server cuts connections: an address that stays the same, at which each Dovecot of a test listens. */
public final class DoveadmApi {

    public static final int PORT = FreePorts.find();
    public static final String URL = "http://127.0.0.1:" + PORT;

    /** What the shared server sends as its key. */
    public static final SecretFile KEY = SecretFile.holding("key-of-doveadm");

    private DoveadmApi() {}
}
