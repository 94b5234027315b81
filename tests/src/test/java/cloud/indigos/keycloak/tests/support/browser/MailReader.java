package cloud.indigos.keycloak.tests.support.browser;

import cloud.indigos.keycloak.tests.support.Mail;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.TakesScreenshot;

/** Where members read their mails: in the window of a mail program, and on a phone. */
public final class MailReader {

    private static final int READING_PANE = 720;

    private final ManagedWebDriver browser;

    public MailReader(ManagedWebDriver browser) {
        this.browser = browser;
    }

    /**
     * Fails when one would have to scroll sideways in either; keeps a picture of both.
     *
     * @param name of the pictures, without {@code mail-} before it and {@code -phone} behind that of the phone
     */
    public void assertFits(Mail mail, String name) {
        browser.open("data:text/html;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(mail.html().getBytes(StandardCharsets.UTF_8)));
        Screen screen = new Screen(browser);
        try {
            screen.pane(READING_PANE);
            look(screen, name);
            screen.longPhone();
            look(screen, name + "-phone");
        } finally {
            screen.usual();
        }
    }

    private void look(Screen screen, String name) {
        screen.assertFits();
        Pictures.keep("mail-" + name, () -> (TakesScreenshot) browser.driver());
    }
}
