package cloud.indigos.keycloak.tests.support.server;

import org.keycloak.testframework.injection.InstanceContext;
import org.keycloak.testframework.injection.LifeCycle;
import org.keycloak.testframework.injection.RequestedInstance;
import org.keycloak.testframework.injection.Supplier;
import org.keycloak.testframework.injection.SupplierOrder;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.RealmBuilder;
import org.keycloak.testframework.realm.RealmConfigInterceptor;

/** The framework's mail server, which every realm of a test that asks for it sends to. */
public final class FreePortMailServerSupplier
        implements Supplier<MailServer, InjectMailServer>, RealmConfigInterceptor<MailServer, InjectMailServer> {

    private static final String HOST = "localhost";

    private final int port = FreePorts.find();

    @Override
    public String getAlias() {
        return "free-port";
    }

    @Override
    public MailServer getValue(InstanceContext<MailServer, InjectMailServer> instance) {
        return new MailServer(HOST, port);
    }

    @Override
    public LifeCycle getDefaultLifecycle() {
        return LifeCycle.CLASS;
    }

    @Override
    public boolean compatible(
            InstanceContext<MailServer, InjectMailServer> a, RequestedInstance<MailServer, InjectMailServer> b) {
        return true;
    }

    @Override
    public void close(InstanceContext<MailServer, InjectMailServer> instance) {
        instance.getValue().stop();
    }

    @Override
    public RealmBuilder intercept(RealmBuilder realm, InstanceContext<MailServer, InjectMailServer> instance) {
        return realm.smtp(HOST, port, "sso@indigos.example");
    }

    @Override
    public int order() {
        return SupplierOrder.BEFORE_REALM;
    }
}
