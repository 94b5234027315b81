package cloud.indigos.keycloak.password.estimate;

/** Recognises one kind of part anywhere in a password. */
interface Matcher {

    void match(Subject subject, TokenGraph graph);
}
