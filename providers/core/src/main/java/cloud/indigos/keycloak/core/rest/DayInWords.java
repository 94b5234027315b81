package cloud.indigos.keycloak.core.rest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A day as people write it. */
public final class DayInWords {

    private DayInWords() {}

    /** Such as "3 décembre 2026", and "1er février 2027", which Java does not know. */
    public static String of(LocalDate day, Locale locale) {
        String words = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? words.replaceFirst("^1\\b", "1er") : words;
    }
}
