package org.keycloak.testframework.remote.runonserver;

import com.sun.net.httpserver.HttpServer;
import java.util.Set;

/** Hands a test's classes to the server; it lies in this package because the framework keeps the constructor there. */
public final class TestClasses {

    private TestClasses() {}

    /** Serves the classes of the framework and of these packages. */
    public static TestClassServer on(HttpServer http, Set<String> packages) {
        TestClassServer server = new TestClassServer(http);
        server.addPermittedPackages(packages);
        return server;
    }
}
