package cloud.indigos.keycloak.core.feature;

import java.util.List;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Something a realm can have: the charter, the password policy, suspension. Every method works on one realm, inside the
 * caller's transaction, and may be repeated without harm.
 */
public interface RealmFeature extends Provider {

    /** Whether an administrator asked for this feature in the realm, even if something of it is missing by now. */
    boolean isInstalled(RealmModel realm);

    /** Whether anything in the realm refers to this feature's jar, were it only left behind. */
    default boolean isPresent(RealmModel realm) {
        return isInstalled(realm);
    }

    /**
     * What an administrator is told whose other realms have it installed: the jar cannot go before it is removed there.
     *
     * @param names of those realms
     */
    default Finding inOtherRealms(String names) {
        return Finding.info("indigosFindingOtherRealms", names);
    }

    /** Adds what is missing and leaves what an administrator has configured as it is. */
    void install(RealmModel realm);

    /** What is wrong with the feature in this realm, or would be on a server without its jar; empty when all is well. */
    List<Finding> check(RealmModel realm);

    /**
     * Does what {@link #remove} needs done first and one transaction is too short for, such as something about each of
     * thousands of members. It is called outside of any transaction, and may be repeated after an interruption.
     *
     * @throws FeatureInUseException when the feature cannot be removed so
     */
    default void prepareRemoval(RealmModel realm, RemovalOptions options) {}

    /**
     * Takes everything out of the realm that refers to this feature's jar, so that a server without it works as before.
     *
     * @throws FeatureInUseException when members would be harmed and {@code options} does not say what to do with them
     */
    void remove(RealmModel realm, RemovalOptions options);

    @Override
    default void close() {}
}
