package org.keycloak.testframework.server;

import java.util.List;

/** What a configuration amounts to on the command line; it lies in this package because the framework keeps it there. */
public final class KeycloakArguments {

    private KeycloakArguments() {}

    /** The command, then its options. */
    public static List<String> of(KeycloakServerConfigBuilder configuration) {
        return configuration.toArgs();
    }
}
