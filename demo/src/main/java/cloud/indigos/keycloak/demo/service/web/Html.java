package cloud.indigos.keycloak.demo.service.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of a page. Whatever is put into one is escaped, unless it is such a piece already, so that no text from
 * outside becomes markup.
 */
record Html(String markup) {

    static final Html EMPTY = new Html("");

    private static final String SLOT = "{}";

    /** Fills the slots of a template, {@code {}}, in order; attribute values must stand in double quotes. */
    static Html of(String template, Object... values) {
        StringBuilder page = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int slot = template.indexOf(SLOT, from);
            if (slot < 0) {
                throw new IllegalArgumentException("More values than slots in: " + template);
            }
            page.append(template, from, slot).append(escaped(value));
            from = slot + SLOT.length();
        }
        return new Html(page.append(template.substring(from)).toString());
    }

    static Html join(Stream<Html> pieces) {
        return new Html(pieces.map(Html::markup).collect(Collectors.joining()));
    }

    private static String escaped(Object value) {
        if (value instanceof Html html) {
            return html.markup();
        }
        return String.valueOf(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
