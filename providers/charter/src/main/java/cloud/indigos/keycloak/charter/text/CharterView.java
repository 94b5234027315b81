package cloud.indigos.keycloak.charter.text;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.core.rest.DayInWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A version in one language as the page templates read it: Keycloak's template engine knows maps, not records. */
public final class CharterView {

    private CharterView() {}

    /** Dates are written for {@code locale}, as days in {@code zone}. */
    public static Map<String, Object> of(CharterVersion version, CharterText text, Locale locale, ZoneId zone) {
        CharterDocument document = CharterMarkdown.render(text.markdown());
        return Map.of(
                "number", String.valueOf(version.number()),
                "language", text.language(),
                "title", text.title(),
                "summary", text.summary(),
                "summaryHtml", CharterMarkdown.render(text.summary()).html(),
                "html", document.html(),
                "sections", sections(document),
                "sha256", text.sha256(),
                "published", day(version.published(), locale, zone),
                "enforcedFrom", day(version.enforcedFrom(), locale, zone));
    }

    private static List<Map<String, String>> sections(CharterDocument document) {
        return document.sections().stream()
                .map(section -> Map.of("id", section.id(), "heading", section.heading()))
                .toList();
    }

    public static String day(Instant instant, Locale locale, ZoneId zone) {
        return DayInWords.of(instant.atZone(zone).toLocalDate(), locale);
    }
}
