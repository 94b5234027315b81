package cloud.indigos.keycloak.core.login;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.keycloak.dom.saml.v2.protocol.AuthnRequestType;
import org.keycloak.http.HttpRequest;
import org.keycloak.saml.SAMLRequestParser;
import org.keycloak.saml.processing.core.saml.v2.common.SAMLDocumentHolder;

/** SAML's {@code IsPassive}, which Keycloak reads from the request and keeps nowhere. */
final class PassiveSaml {

    private static final String PATH = "/protocol/saml";
    private static final String PARAMETER = "SAMLRequest";

    private PassiveSaml() {}

    /** Whether this very request is one that allows no page; a login that has got to a page is none. */
    static boolean isRequestedIn(HttpRequest request, UriInfo uri) {
        if (!uri.getPath().endsWith(PATH)) {
            return false;
        }
        return Optional.ofNullable(uri.getQueryParameters().getFirst(PARAMETER))
                .map(SAMLRequestParser::parseRequestRedirectBinding)
                .or(() -> posted(request))
                .map(SAMLDocumentHolder::getSamlObject)
                .filter(AuthnRequestType.class::isInstance)
                .map(AuthnRequestType.class::cast)
                .filter(passive -> Boolean.TRUE.equals(passive.isIsPassive()))
                .isPresent();
    }

    private static Optional<SAMLDocumentHolder> posted(HttpRequest request) {
        MediaType type = request.getHttpHeaders().getMediaType();
        return MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
                ? Optional.ofNullable(request.getDecodedFormParameters().getFirst(PARAMETER))
                        .map(SAMLRequestParser::parseRequestPostBinding)
                : Optional.empty();
    }
}
