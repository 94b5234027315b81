package cloud.indigos.keycloak.charter.upkeep;

import cloud.indigos.keycloak.charter.realm.CharterSettings;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.OldLines;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Forgets the lines of a realm's ledger that its retention no longer keeps. */
public final class LedgerUpkeep {

    private final KeycloakSession session;
    private final RealmModel realm;

    public LedgerUpkeep(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Forgets at most {@code max} acceptances, of which the count stays, and all answers that are too old.
     *
     * @return whether there may be more
     */
    public boolean forget(int max) {
        RealmCharter charter = new RealmCharter(session, realm);
        Optional<Instant> before = charter.isInstalled()
                ? CharterSettings.of(realm).retention().before(RealmCharter.now())
                : Optional.empty();
        if (before.isEmpty()) {
            return false;
        }
        OldLines old = new OldLines(session, realm, before.get());
        old.forgetAnswers();
        return charter.timeline().versions().stream()
                        .mapToInt(version -> old.forgetAcceptances(version.number(), max))
                        .max()
                        .orElse(0)
                == max;
    }
}
