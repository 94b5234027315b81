package cloud.indigos.keycloak.core.rest;

/** What no page shows and not every database keeps. Tabs and line breaks are none of it. */
public final class ControlCharacters {

    private static final String LINES_AND_TABS = "\r\n\t";

    private ControlCharacters() {}

    public static boolean areIn(String text) {
        return text.chars().anyMatch(ControlCharacters::isOne);
    }

    public static String leftOutOf(String text) {
        if (!areIn(text)) {
            return text;
        }
        StringBuilder left = new StringBuilder(text.length());
        text.chars().filter(character -> !isOne(character)).forEach(character -> left.append((char) character));
        return left.toString();
    }

    private static boolean isOne(int character) {
        return Character.isISOControl(character) && LINES_AND_TABS.indexOf(character) < 0;
    }
}
