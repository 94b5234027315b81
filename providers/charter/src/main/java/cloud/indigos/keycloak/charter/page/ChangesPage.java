package cloud.indigos.keycloak.charter.page;

import cloud.indigos.keycloak.charter.Difference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What changed between two versions, as a page for anybody. */
final class ChangesPage {

    private final KeycloakSession session;
    private final RealmModel realm;

    ChangesPage(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    String render(Edition before, Edition after, Locale locale) {
        List<Map<String, String>> changes =
                Difference.between(before.text().markdown(), after.text().markdown()).parts().stream()
                        .filter(part -> !part.text().isBlank())
                        .map(part -> Map.of("change", part.change().name(), "text", part.text()))
                        .toList();
        Map<String, Object> attributes = Map.of(
                "title", after.text().title(),
                "language", after.text().language(),
                "before", String.valueOf(before.version().number()),
                "after", String.valueOf(after.version().number()),
                "changes", changes);
        return new ThemedPage(session, realm).render("indigos-charter-changes.ftl", attributes, locale);
    }
}
