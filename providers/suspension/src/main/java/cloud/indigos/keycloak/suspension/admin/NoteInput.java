package cloud.indigos.keycloak.suspension.admin;

/**
 * Something for the other administrators.
 *
 * @param decision the entry it is about; left out when it is about none
 */
record NoteInput(String note, String decision) {

    boolean isEmpty() {
        return note == null || note.isBlank();
    }
}
