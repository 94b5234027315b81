package cloud.indigos.keycloak.charter.realm;

import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.ParsedTexts;
import cloud.indigos.keycloak.charter.store.CharterStore;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The charter of a realm as its attribute mirrors it, which costs no query. */
public final class RealmCharter {

    static final String ATTRIBUTE = "indigos.charter.versions";

    private static final Logger LOG = Logger.getLogger(RealmCharter.class);

    private static final ParsedTexts<CharterTimeline> PARSED = new ParsedTexts<>(CharterTimeline::parse);

    private final KeycloakSession session;
    private final RealmModel realm;

    public RealmCharter(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether the realm has the feature. */
    public boolean isInstalled() {
        return realm.getRequiredActionProviderByAlias(CharterSettings.ACTION) != null;
    }

    /** The published versions; a mirror that is missing or unreadable is written anew. */
    public CharterTimeline timeline() {
        return mirrored().orElseGet(() -> isInstalled() ? mirror() : stored());
    }

    /** Writes the mirror from the database. */
    public CharterTimeline mirror() {
        CharterTimeline timeline = stored();
        String encoded = timeline.encode();
        if (!encoded.equals(realm.getAttribute(ATTRIBUTE))) {
            realm.setAttribute(ATTRIBUTE, encoded);
        }
        return timeline;
    }

    public boolean isMirrored() {
        return stored().encode().equals(realm.getAttribute(ATTRIBUTE));
    }

    private CharterTimeline stored() {
        return new CharterStore(session, realm).timeline();
    }

    void forgetMirror() {
        realm.removeAttribute(ATTRIBUTE);
    }

    /** Now, by Keycloak's own clock. */
    public static Instant now() {
        return Instant.ofEpochSecond(Time.currentTimeSeconds());
    }

    private Optional<CharterTimeline> mirrored() {
        try {
            return Optional.ofNullable(realm.getAttribute(ATTRIBUTE)).map(PARSED::of);
        } catch (RuntimeException unreadable) {
            LOG.warnf("Realm %s: attribute %s is unreadable and written anew", realm.getName(), ATTRIBUTE);
            return Optional.empty();
        }
    }
}
