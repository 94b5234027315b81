package cloud.indigos.keycloak.charter.page;

import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.realm.CharterSettings;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.text.CharterView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;

/** The published versions, the newest first, with the way to each and to what it changed. */
final class VersionList {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Locale locale;

    VersionList(KeycloakSession session, RealmModel realm, Locale locale) {
        this.session = session;
        this.realm = realm;
        this.locale = locale;
    }

    List<Map<String, Object>> of(Edition edition) {
        List<Map<String, Object>> list = new ArrayList<>();
        String before = "";
        for (CharterVersion version : edition.timeline().versions()) {
            list.add(entry(version, edition, before));
            before = String.valueOf(version.number());
        }
        Collections.reverse(list);
        return list;
    }

    /** The address that every reader's link starts with. */
    String base() {
        return Urls.realmBase(session.getContext().getUri().getBaseUri())
                .path("{realm}/indigos/charter")
                .build(realm.getName())
                .getPath();
    }

    private Map<String, Object> entry(CharterVersion version, Edition edition, String before) {
        String address = base() + "/versions/" + version.number();
        String language = "?ui_locales=" + edition.text().language();
        return Map.of(
                "number", String.valueOf(version.number()),
                "state", state(version, edition),
                "day",
                        CharterView.day(
                                version.enforcedFrom(),
                                locale,
                                CharterSettings.of(realm).zone()),
                "shown", version.equals(edition.version()),
                "address", address + language,
                "before", before,
                "changes", before.isEmpty() ? "" : address + "/changes" + language + "&from=" + before);
    }

    /** The end of the message key that tells when it applies. */
    static String state(CharterVersion version, Edition edition) {
        Instant now = RealmCharter.now();
        if (!version.isInForce(now)) {
            return "Upcoming";
        }
        return edition.timeline().inForce(now).filter(version::equals).isPresent() ? "InForce" : "Past";
    }
}
