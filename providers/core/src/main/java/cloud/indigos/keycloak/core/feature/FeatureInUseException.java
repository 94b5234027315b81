package cloud.indigos.keycloak.core.feature;

/** A feature cannot be removed before the administrator says what becomes of the members it holds. */
public final class FeatureInUseException extends RuntimeException {

    private final transient Finding obstacle;

    public FeatureInUseException(Finding obstacle) {
        super(obstacle.key());
        this.obstacle = obstacle;
    }

    public Finding obstacle() {
        return obstacle;
    }
}
