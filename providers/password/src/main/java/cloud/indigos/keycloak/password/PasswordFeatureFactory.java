package cloud.indigos.keycloak.password;

import cloud.indigos.keycloak.core.feature.RealmFeature;
import cloud.indigos.keycloak.core.feature.RealmFeatureFactory;
import org.keycloak.models.KeycloakSession;

/** The feature {@code password}. */
public final class PasswordFeatureFactory implements RealmFeatureFactory {

    @Override
    public String getId() {
        return "password";
    }

    @Override
    public RealmFeature create(KeycloakSession session) {
        return new PasswordFeature(session);
    }
}
