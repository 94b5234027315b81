package cloud.indigos.keycloak.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA: text 4.5:1 (1.4.3), borders and the focus ring 3:1 (1.4.11). */
class LoginColoursTest {

    private static final Path STYLES = Path.of("src/main/resources/theme/indigos/login/resources/css/indigos.css");
    private static final Pattern COLOUR = Pattern.compile("--indigos-([a-z-]+):\\s*(#[0-9a-f]{3,6});");

    @ParameterizedTest(name = "{0} on {1} in both modes")
    @CsvSource({
        "text, page, 4.5",
        "text, card, 4.5",
        "text, field, 4.5",
        "text, field-quiet, 4.5",
        "text-soft, card, 4.5",
        "accent, card, 4.5",
        "accent-strong, card, 4.5",
        "on-button, button, 4.5",
        "on-button, button-strong, 4.5",
        "border, card, 3",
        "border, field, 3",
        "focus, card, 3",
        "focus, page, 3",
    })
    void isReadable(String foreground, String ground, double atLeast) throws IOException {
        String css = Files.readString(STYLES);
        Map<String, String> light = colours(css, ":root {");
        Map<String, String> dark = new HashMap<>(light);
        dark.putAll(colours(css, ":root.pf-v5-theme-dark {"));

        assertThat(Contrast.between(light.get(foreground), light.get(ground)))
                .as("light")
                .isGreaterThanOrEqualTo(atLeast);
        assertThat(Contrast.between(dark.get(foreground), dark.get(ground)))
                .as("dark")
                .isGreaterThanOrEqualTo(atLeast);
    }

    private static Map<String, String> colours(String css, String selector) {
        int start = css.indexOf(selector);
        Matcher matcher = COLOUR.matcher(css.substring(start, css.indexOf('}', start)));
        Map<String, String> colours = new HashMap<>();
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        return colours;
    }
}
