package cloud.indigos.keycloak.demo.run;

/** The demo cannot run; the message is the one line the person at the terminal reads. */
final class RunException extends RuntimeException {

    RunException(String message) {
        super(message);
    }
}
