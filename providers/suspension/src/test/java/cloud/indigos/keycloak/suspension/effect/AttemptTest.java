package cloud.indigos.keycloak.suspension.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who does not answer is asked again; who answers and cannot show to be the service is not. */
class AttemptTest {

    static Stream<IOException> passing() {
        return Stream.of(
                new ConnectException("Connection refused"),
                new UnknownHostException("cloud.example.org"),
                new SocketTimeoutException("Read timed out"),
                new SSLHandshakeException("Remote host terminated the handshake"),
                new SSLException("Connection reset"));
    }

    static Stream<IOException> lasting() {
        SSLHandshakeException untrusted = new SSLHandshakeException("PKIX path building failed");
        untrusted.initCause(new IllegalStateException(new CertificateException("unable to find valid path")));
        return Stream.of(untrusted, new SSLPeerUnverifiedException("Certificate does not match"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void noAnswerOfAServicePasses(IOException problem) {
        assertThat(Attempt.outcomeAtService(failing(problem))).isEqualTo(Outcome.unavailable("no-answer"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void anUntrustedCertificateStopsAService(IOException problem) {
        assertThat(Attempt.outcomeAtService(failing(problem))).isEqualTo(Outcome.stop("tls"));
    }

    @ParameterizedTest
    @MethodSource({"passing", "lasting"})
    void aClientThatDoesNotAnswerKeepsNoOtherWaiting(IOException problem) {
        assertThat(Attempt.outcomeOf(failing(problem)))
                .isEqualTo(Outcome.tryAgain(problem.getClass().getSimpleName()));
    }

    @Test
    void aFaultOfOursIsOfThisOneEffectOnly() {
        Attempt faulty = () -> {
            throw new IllegalStateException("secret");
        };

        assertThat(Attempt.outcomeAtService(faulty)).isEqualTo(Outcome.tryAgain("IllegalStateException"));
        assertThat(Attempt.outcomeOf(faulty)).isEqualTo(Outcome.tryAgain("IllegalStateException"));
    }

    private static Attempt failing(IOException problem) {
        return () -> {
            throw problem;
        };
    }
}
