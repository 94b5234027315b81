package cloud.indigos.keycloak.charter.text;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterVersion;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** A version in one language as the page templates read it. */
public record CharterView(
        String number,
        String language,
        String title,
        String summary,
        String html,
        List<CharterDocument.Section> sections,
        String sha256,
        String published,
        String enforcedFrom) {

    /** Dates are written for {@code locale}, as days in {@code zone}. */
    public static CharterView of(CharterVersion version, CharterText text, Locale locale, ZoneId zone) {
        CharterDocument document = CharterMarkdown.render(text.markdown());
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        return new CharterView(
                String.valueOf(version.number()),
                text.language(),
                text.title(),
                text.summary(),
                document.html(),
                document.sections(),
                text.sha256(),
                day(version.published(), zone, day),
                day(version.enforcedFrom(), zone, day));
    }

    private static String day(Instant instant, ZoneId zone, DateTimeFormatter format) {
        return instant.atZone(zone).toLocalDate().format(format);
    }
}
