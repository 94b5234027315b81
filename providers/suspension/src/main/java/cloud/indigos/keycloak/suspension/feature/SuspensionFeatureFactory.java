package cloud.indigos.keycloak.suspension.feature;

import cloud.indigos.keycloak.core.feature.RealmFeature;
import cloud.indigos.keycloak.core.feature.RealmFeatureFactory;
import org.keycloak.models.KeycloakSession;

/** Makes {@link SuspensionFeature}. */
public final class SuspensionFeatureFactory implements RealmFeatureFactory {

    @Override
    public String getId() {
        return "suspension";
    }

    @Override
    public RealmFeature create(KeycloakSession session) {
        return new SuspensionFeature(session);
    }
}
