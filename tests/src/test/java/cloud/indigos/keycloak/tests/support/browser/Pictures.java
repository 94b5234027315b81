package cloud.indigos.keycloak.tests.support.browser;

import cloud.indigos.keycloak.tests.support.server.PackageFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Supplier;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;

/**
 * Pictures for the documentation, of what a test has just looked at. They are taken only when asked for, with
 * {@code -Dindigos.tests.pictures}; whoever does so looks at them before they are committed.
 */
public final class Pictures {

    private static final boolean WANTED = System.getProperty("indigos.tests.pictures") != null;

    private Pictures() {}

    /**
     * Keeps a picture.
     *
     * @param name of the file in {@code docs/images}, without its ending
     * @param what the page or a part of it; not looked for when no picture is wanted
     */
    public static void keep(String name, Supplier<? extends TakesScreenshot> what) {
        if (WANTED) {
            try {
                Files.write(
                        PackageFiles.pictures().resolve(name + ".png"),
                        what.get().getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
