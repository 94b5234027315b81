package cloud.indigos.keycloak.suspension.effect;

import java.io.IOException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * What is left to do of an effect once everything it needs was read. It runs without a transaction: a service that is
 * slow to answer holds no connection of the database.
 */
@FunctionalInterface
public interface Attempt {

    /**
     * Calls the service, the client or the mail server.
     *
     * @throws IOException when it does not answer
     */
    Outcome make() throws IOException;

    /** Makes it, whatever happens: no answer, or a fault of ours, is {@link Outcome#tryAgain}. */
    static Outcome outcomeOf(Attempt attempt) {
        try {
            return attempt.make();
        } catch (IOException | RuntimeException e) {
            return Outcome.tryAgain(e.getClass().getSimpleName());
        }
    }

    /** The same of one at a {@link ServiceEffect}'s service, where no answer is {@link Outcome#unavailable}. */
    static Outcome outcomeAtService(Attempt attempt) {
        return outcomeOf(() -> {
            try {
                return attempt.make();
            } catch (IOException e) {
                return withoutAnswer(e);
            }
        });
    }

    private static Outcome withoutAnswer(IOException problem) {
        return isOtherService(problem) ? Outcome.stop("tls") : Outcome.unavailable("no-answer");
    }

    /** Who answers cannot prove to be the service; a handshake that only breaks off may go better next time. */
    private static boolean isOtherService(IOException problem) {
        if (problem instanceof SSLPeerUnverifiedException) {
            return true;
        }
        if (problem instanceof SSLException) {
            for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof CertificateException) {
                    return true;
                }
            }
        }
        return false;
    }
}
