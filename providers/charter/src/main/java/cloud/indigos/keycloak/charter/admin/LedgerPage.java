package cloud.indigos.keycloak.charter.admin;

import cloud.indigos.keycloak.charter.store.LedgerKey;
import cloud.indigos.keycloak.charter.store.LedgerSearch;
import cloud.indigos.keycloak.core.member.SentId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.services.ErrorResponseException;

/**
 * A page of who has accepted, has not yet, or has declined.
 *
 * @param next the key after which the next page begins; empty when there is none
 */
record LedgerPage(List<LedgerLine> lines, Optional<String> next) {

    private static final int MOST = 1000;

    /**
     * @param status {@code accepted}, {@code pending} or {@code declined}
     * @param version null for the one in force
     * @param after the {@link #next} of the page before; null for the first
     * @throws ErrorResponseException 400 for a status or a key there is not, or more lines than a page may have
     */
    static LedgerPage of(Administration administration, String status, Integer version, String after, int max) {
        administration.auth().users().requireView();
        if (max < 1 || max > MOST) {
            throw administration.errors().badRequest("indigosCharterErrorPage", MOST);
        }
        int number = administration.version(version).number();
        LedgerSearch search = new LedgerSearch(administration.session(), administration.realm());
        return switch (status) {
            case "accepted" ->
                page(
                        max,
                        search.accepted(number, key(administration, after), max + 1),
                        line -> LedgerLine.accepted(line.member(), line.entry()),
                        line -> line.key().toString());
            case "declined" ->
                page(
                        max,
                        search.declined(number, key(administration, after), max + 1),
                        line -> LedgerLine.declined(line.member(), line.entry()),
                        line -> line.key().toString());
            case "pending" ->
                page(
                        max,
                        search.pending(number, username(administration, after), max + 1),
                        LedgerLine::pending,
                        LedgerSearch.Person::username);
            default -> throw administration.errors().badRequest("indigosCharterErrorStatus", status);
        };
    }

    private static LedgerKey key(Administration administration, String after) {
        return after == null ? LedgerKey.BEGINNING : LedgerKey.parse(after).orElseThrow(() -> noPage(administration));
    }

    private static Optional<String> username(Administration administration, String after) {
        if (after != null && !SentId.isPossible(after)) {
            throw noPage(administration);
        }
        return Optional.ofNullable(after);
    }

    private static ErrorResponseException noPage(Administration administration) {
        return administration.errors().badRequest("indigosCharterErrorAfter");
    }

    /** One more than the page was asked for: whether there is a next one shows by it. */
    private static <T> LedgerPage page(int max, List<T> found, Function<T, LedgerLine> line, Function<T, String> key) {
        List<T> shown = found.subList(0, Math.min(max, found.size()));
        Optional<String> next =
                found.size() > max ? Optional.of(key.apply(shown.get(shown.size() - 1))) : Optional.empty();
        return new LedgerPage(shown.stream().map(line).toList(), next);
    }
}
