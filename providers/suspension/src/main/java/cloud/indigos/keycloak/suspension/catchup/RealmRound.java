package cloud.indigos.keycloak.suspension.catchup;

import cloud.indigos.keycloak.suspension.decision.Comparison;
import cloud.indigos.keycloak.suspension.decision.StoredStandings;
import cloud.indigos.keycloak.suspension.ledger.LatestDecisions;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Looks through those members of a realm who may have something new, a few at a time, and settles each who has in a
 * transaction of its own: one that fails takes no other with it.
 */
final class RealmRound {

    private static final int BATCH = 200;

    private final KeycloakSessionFactory factory;
    private final String realmId;

    RealmRound(KeycloakSessionFactory factory, String realmId) {
        this.factory = factory;
        this.realmId = realmId;
    }

    /** All whose attributes and ledger may differ. */
    void reconcile() {
        each((stored, after) -> stored.withStandingAfter(after, BATCH));
        each((stored, after) -> stored.switchedOffAfter(after, BATCH));
        eachOpen();
        eachUnknown();
    }

    /** All whose decision has ended. */
    void expire() {
        each((stored, after) -> stored.endedAfter(today(), after, BATCH));
    }

    private String today() {
        return inTransaction(session -> CurrentStanding.now()
                .atZone(SuspensionSettings.of(realm(session)).zone())
                .toLocalDate()
                .toString());
    }

    private void each(BiFunction<StoredStandings, String, List<String>> source) {
        walk((session, after) -> source.apply(new StoredStandings(session, realm(session)), after), this::different);
    }

    private void eachOpen() {
        walk((session, after) -> new LatestDecisions(session, realm(session)).openAfter(after, BATCH), this::different);
    }

    /** What holds for them may be in the ledger already, by which nothing is new. */
    private void eachUnknown() {
        walk(
                (session, after) -> new StoredStandings(session, realm(session)).withUnknownStandingAfter(after, BATCH),
                (session, members) -> members);
    }

    private void walk(
            BiFunction<KeycloakSession, String, List<String>> source,
            BiFunction<KeycloakSession, List<String>, List<String>> choice) {
        List<String> members = next(source, "");
        while (!members.isEmpty()) {
            List<String> batch = members;
            List<String> chosen = inTransaction(session -> choice.apply(session, batch));
            chosen.forEach(member -> CatchUp.inOwnTransaction(factory, realmId, member));
            members = batch.size() < BATCH ? List.of() : next(source, batch.get(batch.size() - 1));
        }
    }

    private List<String> next(BiFunction<KeycloakSession, String, List<String>> source, String after) {
        return inTransaction(session -> source.apply(session, after));
    }

    /** Those with something new, and those only their own store knows, such as members of a directory. */
    private List<String> different(KeycloakSession session, List<String> members) {
        RealmModel realm = realm(session);
        ZoneId zone = SuspensionSettings.of(realm).zone();
        Instant now = CurrentStanding.now();
        Map<String, Comparison> comparisons =
                new StoredStandings(session, realm).compare(members, new LatestDecisions(session, realm).of(members));
        return members.stream()
                .filter(member -> !comparisons.containsKey(member)
                        || comparisons.get(member).finding(now, zone) != Comparison.Finding.NOTHING_NEW)
                .toList();
    }

    private RealmModel realm(KeycloakSession session) {
        return session.realms().getRealm(realmId);
    }

    private <T> T inTransaction(Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, work::apply);
    }
}
