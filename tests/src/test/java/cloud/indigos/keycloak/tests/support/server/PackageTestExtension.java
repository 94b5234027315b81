package cloud.indigos.keycloak.tests.support.server;

import cloud.indigos.keycloak.tests.support.browser.ChromiumSupplier;
import java.util.List;
import org.keycloak.testframework.TestFrameworkExtension;
import org.keycloak.testframework.injection.Supplier;

/**
 * Adds to Keycloak's test framework a server that runs our package, a French Chromium, and free ports
 * instead of fixed ones.
 */
public final class PackageTestExtension implements TestFrameworkExtension {

    @Override
    public List<Supplier<?, ?>> suppliers() {
        return List.of(
                new PackageServerSupplier(),
                new FreePortHttpServerSupplier(),
                new FreePortMailServerSupplier(),
                new TestClassServerSupplier(),
                new ChromiumSupplier());
    }
}
