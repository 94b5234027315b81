package cloud.indigos.keycloak.tests.support.server;

import java.util.List;
import org.keycloak.testframework.TestFrameworkExtension;
import org.keycloak.testframework.injection.Supplier;

/** Adds to Keycloak's test framework a server that runs our package, and free ports instead of fixed ones. */
public final class PackageTestExtension implements TestFrameworkExtension {

    @Override
    public List<Supplier<?, ?>> suppliers() {
        return List.of(new PackageServerSupplier(), new FreePortHttpServerSupplier(), new FreePortMailServerSupplier());
    }
}
