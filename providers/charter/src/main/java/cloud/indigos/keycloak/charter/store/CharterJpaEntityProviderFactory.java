package cloud.indigos.keycloak.charter.store;

import cloud.indigos.keycloak.core.storage.TablesFactory;

/** Adds our tables to Keycloak's database. */
public final class CharterJpaEntityProviderFactory extends TablesFactory {

    public CharterJpaEntityProviderFactory() {
        super(
                "charter-indigos",
                "META-INF/indigos-charter-changelog.xml",
                CharterVersionEntity.class,
                CharterTextEntity.class,
                AcceptanceEntity.class,
                AnswerEntity.class,
                AcceptanceCountEntity.class);
    }
}
