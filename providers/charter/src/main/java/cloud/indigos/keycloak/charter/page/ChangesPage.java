package cloud.indigos.keycloak.charter.page;

import cloud.indigos.keycloak.charter.Difference;
import cloud.indigos.keycloak.charter.text.CharterMarkdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        Map<String, Object> attributes = Map.of(
                "title", after.text().title(),
                "language", after.text().language(),
                "before", String.valueOf(before.version().number()),
                "after", String.valueOf(after.version().number()),
                "back",
                        new VersionList(session, realm, locale)
                                .of(after).stream()
                                        .filter(version -> version.get("shown").equals(true))
                                        .map(version -> version.get("address"))
                                        .findFirst()
                                        .orElseThrow(),
                "blocks",
                        blocks(Difference.between(
                                before.text().markdown(), after.text().markdown())));
        return new ThemedPage(session, realm).render("indigos-charter-changes.ftl", attributes, locale);
    }

    /** Neighbours of one kind together, as the page shows them, and the article that they are in, unless they begin with one. */
    static List<Map<String, Object>> blocks(Difference difference) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        Difference.Change current = null;
        String article = "";
        String where = "";
        for (Difference.Part part : difference.parts()) {
            if (part.text().isBlank()) {
                continue;
            }
            if (part.change() != current && !lines.isEmpty()) {
                blocks.add(block(current, where, lines));
                lines.clear();
            }
            Optional<String> heading = CharterMarkdown.heading(part.text());
            if (lines.isEmpty()) {
                where = heading.isPresent() ? "" : article;
            }
            current = part.change();
            article = heading.orElse(article);
            lines.add(CharterMarkdown.line(part.text()));
        }
        if (!lines.isEmpty()) {
            blocks.add(block(current, where, lines));
        }
        return blocks;
    }

    private static Map<String, Object> block(Difference.Change change, String where, List<String> lines) {
        return Map.of("change", change.name(), "where", where, "lines", List.copyOf(lines));
    }
}
