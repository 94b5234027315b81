package cloud.indigos.keycloak.tests.services;

/** A web server set up with one of our guides, in front of a page that only members see. */
interface WebServer extends AutoCloseable {

    /** The page says who is there where the server passes it on. */
    String PAGE = "The files of the members";

    String url();

    /** What it has to say, for who looks after it. */
    String printed();

    @Override
    void close();
}
