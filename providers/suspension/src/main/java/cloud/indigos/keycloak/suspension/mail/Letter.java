package cloud.indigos.keycloak.suspension.mail;

/**
 * One mail to write about a decision, as the outbox keeps it.
 *
 * @param variant which text: what {@link Change} says, or {@code answered}
 */
record Letter(String variant, String address) {

    private static final char SEPARATOR = ' ';

    String toPayload() {
        return variant + SEPARATOR + address;
    }

    static Letter fromPayload(String payload) {
        int end = payload.indexOf(SEPARATOR);
        return new Letter(payload.substring(0, end), payload.substring(end + 1));
    }
}
