package cloud.indigos.keycloak.tests.support.grant;

/** One way to get in at a client, or to go on there. */
@FunctionalInterface
public interface Grant {

    /** Goes as far as it can before the decision that is tested; the rest is left to the attempt. */
    Attempt begin(Visit visit);

    /** The step that a decision may stop. */
    @FunctionalInterface
    interface Attempt {

        Outcome finish();
    }
}
