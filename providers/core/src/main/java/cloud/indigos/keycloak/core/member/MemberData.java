package cloud.indigos.keycloak.core.member;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/** What a module knows of a member and shows to that member, at {@code /realms/{realm}/indigos/me}. */
public interface MemberData extends Provider {

    /**
     * A value that Jackson can write, texts in the given language; empty when the module knows nothing of the member or
     * is not installed in the realm. Never an internal note, never another person's data.
     */
    Optional<Object> of(RealmModel realm, UserModel member, Locale locale);

    @Override
    default void close() {}
}
