package cloud.indigos.keycloak.tests.support.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.keycloak.testframework.annotations.InjectHttpServer;
import org.keycloak.testframework.http.HttpServerSupplier;
import org.keycloak.testframework.injection.InstanceContext;

/** The web server behind the framework's test application. */
public final class FreePortHttpServerSupplier extends HttpServerSupplier {

    @Override
    public String getAlias() {
        return "free-port";
    }

    @Override
    public HttpServer getValue(InstanceContext<HttpServer, InjectHttpServer> instance) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
