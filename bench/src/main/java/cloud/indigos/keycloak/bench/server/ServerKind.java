package cloud.indigos.keycloak.bench.server;

import java.util.Locale;

/** What a server of the bench has beside Keycloak. */
enum ServerKind {
    PLAIN("Plain Keycloak"),
    /** The claims that ours gives to an active member, by Keycloak's own mappers and always the same. */
    CLAIMS("Keycloak with the same claims by its own mappers"),
    INDIGOS("Keycloak with Indigos");

    private final String title;

    ServerKind(String title) {
        this.title = title;
    }

    /** As in the report. */
    String title() {
        return title;
    }

    /** The name of its folder and database. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
