package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.core.rest.ControlCharacters;

/**
 * Something for the other administrators.
 *
 * @param decision the entry it is about; left out when it is about none
 */
record NoteInput(String note, String decision) {

    /** What can be read of it: without the control characters that no database takes. */
    String text() {
        return note == null ? "" : ControlCharacters.leftOutOf(note).strip();
    }

    boolean isEmpty() {
        return text().isEmpty();
    }
}
