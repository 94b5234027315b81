package cloud.indigos.keycloak.charter.page;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;

/** The forms in which the charter can be had; the first is what a client without a wish gets. */
enum Format {
    HTML("text/html"),
    MARKDOWN("text/markdown"),
    JSON("application/json");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    MediaType type() {
        return MediaType.valueOf(type).withCharset("utf-8");
    }

    static List<Variant> variants() {
        return Arrays.stream(values())
                .map(format -> new Variant(format.type(), (String) null, null))
                .toList();
    }

    static Format of(Variant variant) {
        return Arrays.stream(values())
                .filter(format -> format.type().isCompatible(variant.getMediaType()))
                .findFirst()
                .orElseThrow();
    }
}
