package cloud.indigos.keycloak.password.estimate;

/**
 * A stretch of a password on the cheapest way to guess it.
 *
 * @param start the first character, in {@link Subject} positions
 * @param end the one after the last
 * @param word the listed or personal word that was recognised, without its disguise; empty for the other kinds
 */
public record Part(PartKind kind, int start, int end, String word) {}
