package cloud.indigos.keycloak.demo.service.provider;

/** Keycloak cannot be asked, so nobody can be let in: the member is told to try again later. */
public final class ProviderUnavailableException extends Exception {

    public ProviderUnavailableException(String message) {
        super(message);
    }

    /** The message tells the cause too, such as a certificate that nobody here knows: it is all that is logged. */
    public ProviderUnavailableException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
