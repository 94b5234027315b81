package cloud.indigos.keycloak.tests.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;

/** The device that a person reads on. */
public final class Screen {

    private static final int PHONE = 360;

    private final ChromeDriver driver;

    public Screen(ManagedWebDriver browser) {
        this.driver = (ChromeDriver) browser.driver();
    }

    /** A small phone, held upright. */
    public void phone() {
        size(PHONE, 740, true);
    }

    /** A small phone, as long as what it shows. */
    public void longPhone() {
        size(PHONE, 1, true);
        size(PHONE, length(), true);
    }

    /**
     * The part of a window in which a program shows something, as high as that.
     *
     * @param width in pixels
     */
    public void pane(int width) {
        size(width, 1, false);
        size(width, length(), false);
    }

    private void size(int width, int height, boolean mobile) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
    }

    private int length() {
        return ((Number) ((JavascriptExecutor) driver).executeScript("return document.documentElement.scrollHeight"))
                .intValue();
    }

    /** Set to dark colours. */
    public void dark() {
        colours("dark");
    }

    /** Asks services for another language first than what the tests have otherwise. */
    public void reads(String language) {
        headers(Map.of("Accept-Language", language));
    }

    /** The window that the tests have otherwise. */
    public void window() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** What the tests have otherwise. */
    public void usual() {
        window();
        colours("light");
        headers(Map.of());
    }

    /** Fails when one would have to scroll sideways. */
    public void assertFits() {
        assertThat(((JavascriptExecutor) driver)
                        .executeScript("return document.documentElement.scrollWidth - window.innerWidth"))
                .as("width of what is out of sight")
                .satisfies(width -> assertThat(((Number) width).intValue()).isNotPositive());
    }

    private void headers(Map<String, String> headers) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", headers));
    }

    private void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }
}
