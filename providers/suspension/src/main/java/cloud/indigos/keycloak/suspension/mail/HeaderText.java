package cloud.indigos.keycloak.suspension.mail;

import java.util.regex.Pattern;

/** Text on its way into a mail's header, where a line break would begin another one. */
final class HeaderText {

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+");

    private HeaderText() {}

    static String of(String text) {
        return UNFIT.matcher(text).replaceAll(" ").strip();
    }
}
