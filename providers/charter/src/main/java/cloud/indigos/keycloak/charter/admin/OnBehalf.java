package cloud.indigos.keycloak.charter.admin;

/**
 * An acceptance given elsewhere, as an administrator sends it.
 *
 * @param member id or user name
 * @param version the one that has to be accepted now when left out
 * @param language of the text that was accepted; the realm's own when left out
 * @param at ISO 8601 with an offset; not before the publication, unless it comes with an import, where another server has
 *     published it; now when left out
 * @param how {@code on_behalf}, also when left out, or {@code import}
 */
public record OnBehalf(String member, Integer version, String language, String at, String how) {

    String way() {
        return how == null ? "on_behalf" : how;
    }
}
