package cloud.indigos.keycloak.demo.service.login;

/** A logout token that ends nothing. */
public final class LogoutTokenException extends Exception {

    LogoutTokenException(String message) {
        super(message);
    }

    LogoutTokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
