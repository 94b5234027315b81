package cloud.indigos.keycloak.tests.support.browser;

import cloud.indigos.keycloak.tests.support.server.PackageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;

/** Keeps what the browser showed when a test failed, in {@code tests/target/evidence}. */
public final class Evidence implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        try {
            browser(context.getRequiredTestInstance()).ifPresent(browser -> keep(browser.driver(), context));
        } catch (RuntimeException secondary) {
            failure.addSuppressed(secondary);
        }
        throw failure;
    }

    private static Optional<ManagedWebDriver> browser(Object test) {
        return Arrays.stream(test.getClass().getDeclaredFields())
                .filter(field -> field.getType().equals(ManagedWebDriver.class))
                .findFirst()
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return (ManagedWebDriver) field.get(test);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static void keep(WebDriver driver, ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        Path folder = PackageFiles.evidence();
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".png"), ((TakesScreenshot) driver).getScreenshotAs(OutputType.BYTES));
            Files.writeString(
                    folder.resolve(name + ".html"),
                    "<!-- " + driver.getCurrentUrl() + " -->\n" + driver.getPageSource());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
