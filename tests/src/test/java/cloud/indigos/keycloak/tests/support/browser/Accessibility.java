package cloud.indigos.keycloak.tests.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.JavascriptExecutor;

/** Looks for what axe-core knows to break WCAG 2.2, level AA, in the page that the browser shows. */
public final class Accessibility {

    private static final String SCRIPT = read("/axe.min.js");

    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
              .then(results => done(results.violations.flatMap(rule => rule.nodes.map(
                node => rule.id + ': ' + rule.help + ' – ' + node.html + ' ' + node.any.map(check => check.message)))))
              .catch(error => done(['axe failed: ' + error]));
            """;

    private Accessibility() {}

    /** Fails with every violation, the rule and the element it is about. */
    public static void check(ManagedWebDriver browser) {
        JavascriptExecutor page = (JavascriptExecutor) browser.driver();
        page.executeScript(SCRIPT);
        assertThat((List<?>) page.executeAsyncScript(RUN))
                .as("barriers at %s", browser.getCurrentUrl())
                .isEmpty();
    }

    private static String read(String resource) {
        try (InputStream script = Accessibility.class.getResourceAsStream(resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
