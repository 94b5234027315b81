package cloud.indigos.keycloak.suspension.answer;

import cloud.indigos.keycloak.core.rest.ControlCharacters;
import java.util.regex.Pattern;

/** What a member answers to a decision: plain text, as it was typed. */
public record AnswerText(String value) {

    /** Longest answer, in characters, a line break being one. */
    public static final int LONGEST = 4000;

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n?");

    /** Reads what a form sent; browsers send line breaks as two characters. */
    public static AnswerText of(String sent) {
        String text = sent == null ? "" : LINE_BREAK.matcher(sent).replaceAll("\n");
        return new AnswerText(ControlCharacters.leftOutOf(text).strip());
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    public boolean isTooLong() {
        return value.length() > LONGEST;
    }
}
