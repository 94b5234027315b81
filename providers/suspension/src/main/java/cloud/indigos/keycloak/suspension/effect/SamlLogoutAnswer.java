package cloud.indigos.keycloak.suspension.effect;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.keycloak.dom.saml.v2.protocol.StatusCodeType;
import org.keycloak.dom.saml.v2.protocol.StatusResponseType;
import org.keycloak.protocol.saml.profile.util.Soap;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;
import org.keycloak.saml.processing.api.saml.v2.response.SAML2Response;

/** What a SAML client answers to a logout (Assertions and Protocols for SAML 2.0, sections 3.2.2 and 3.7.3). */
final class SamlLogoutAnswer {

    private static final URI SUCCESS = JBossSAMLURIConstants.STATUS_SUCCESS.getUri();
    private static final URI RESPONDER = JBossSAMLURIConstants.STATUS_RESPONDER.getUri();
    private static final URI UNKNOWN_PRINCIPAL = JBossSAMLURIConstants.STATUS_UNKNOWN_PRINCIPAL.getUri();

    private SamlLogoutAnswer() {}

    /** Whoever knows no such member has no session of theirs. Only what went wrong at the client is tried again. */
    static Outcome outcome(String envelope) {
        Optional<StatusCodeType> status = status(envelope);
        if (status.isEmpty()) {
            return Outcome.tryAgain("saml-no-answer");
        }
        URI first = status.get().getValue();
        URI second = status.map(StatusCodeType::getStatusCode)
                .map(StatusCodeType::getValue)
                .orElse(null);
        if (SUCCESS.equals(first) || UNKNOWN_PRINCIPAL.equals(second)) {
            return Outcome.done();
        }
        return RESPONDER.equals(first) ? Outcome.tryAgain("saml-responder") : Outcome.giveUp("saml-requester");
    }

    private static Optional<StatusCodeType> status(String envelope) {
        try {
            Object answer = SAML2Response.getSAML2ObjectFromDocument(Soap.extractSoapMessage(
                            new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8))))
                    .getSamlObject();
            return answer instanceof StatusResponseType response
                    ? Optional.of(response.getStatus().getStatusCode())
                    : Optional.empty();
        } catch (GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
