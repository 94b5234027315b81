package cloud.indigos.keycloak.charter.upkeep;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How long the ledger keeps a line after it has stopped to prove anything: after its member has accepted a later version,
 * or was erased.
 *
 * @param years 0 for ever
 */
public record Retention(int years) {

    /** The years in which a French court hears a claim about a contract (Code civil, art. 2224). */
    public static final int DEFAULT_YEARS = 5;

    /** Lines that stopped to prove anything before this instant go; empty when none does. */
    public Optional<Instant> before(Instant now) {
        return years == 0
                ? Optional.empty()
                : Optional.of(now.atOffset(ZoneOffset.UTC).minusYears(years).toInstant());
    }
}
