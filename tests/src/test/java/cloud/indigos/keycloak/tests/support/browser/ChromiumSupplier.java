package cloud.indigos.keycloak.tests.support.browser;

import cloud.indigos.keycloak.tests.support.Program;
import java.util.Map;
import org.keycloak.testframework.injection.InstanceContext;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.AbstractWebDriverSupplier;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * {@code kc.test.browser=chromium}: a real Chromium without a window, that of a member who reads French. It waits for
 * nothing by itself: pages say what they wait for.
 */
public final class ChromiumSupplier extends AbstractWebDriverSupplier {

    private static final String PACKAGES = "chromium chromium-driver";

    @Override
    public String getAlias() {
        return "chromium";
    }

    @Override
    public WebDriver getWebDriver() {
        // Both are named, so that Selenium does not look for downloads.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        Program.find(PACKAGES, "chromedriver").path().toFile())
                .build();
        return new ChromeDriver(service, options());
    }

    /** Every test begins as a stranger, whatever its class did before. */
    @Override
    public void onBeforeEach(InstanceContext<ManagedWebDriver, InjectWebDriver> instance) {
        forget(instance.getValue());
    }

    /** Makes the browser one that has never been here: WebDriver itself removes the cookies of one path only. */
    public static void forget(ManagedWebDriver browser) {
        browser.open("about:blank");
        ((ChromeDriver) browser.driver()).executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Program.find(PACKAGES, "chromium", "chromium-browser", "google-chrome")
                .path()
                .toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--window-size=1400,1000",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--lang=fr");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "fr,en"));
        return options;
    }
}
