package cloud.indigos.keycloak.charter.text;

import java.util.List;

/**
 * A charter ready for a page.
 *
 * @param title the text of the first-level heading, empty when there is none
 * @param html what follows the title, sanitised; its headings have the ids of {@code sections}
 */
public record CharterDocument(String title, String html, List<Section> sections) {

    /** A second-level heading, for the table of contents. */
    public record Section(String id, String heading) {}

    public CharterDocument {
        sections = List.copyOf(sections);
    }
}
