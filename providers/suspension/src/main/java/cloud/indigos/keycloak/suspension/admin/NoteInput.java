package cloud.indigos.keycloak.suspension.admin;

import java.util.regex.Pattern;

/**
 * Something for the other administrators.
 *
 * @param decision the entry it is about; left out when it is about none
 */
record NoteInput(String note, String decision) {

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");

    /** What can be read of it: without the control characters that no database takes. */
    String text() {
        return note == null ? "" : UNFIT.matcher(note).replaceAll("").strip();
    }

    boolean isEmpty() {
        return text().isEmpty();
    }
}
