package cloud.indigos.keycloak.demo.service.provider;

import cloud.indigos.keycloak.demo.service.ServiceSettings;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.Request;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;

/** The realm as this service reaches it: its endpoints, its keys, and this service's credentials for it. */
public final class IdentityProvider {

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int READ_TIMEOUT_MILLIS = 5_000;
    private static final int LARGEST_ANSWER_BYTES = 200_000;
    private static final int SERVER_ERROR = 500;

    private record Discovered(OIDCProviderMetadata metadata, JWSKeySelector<SecurityContext> keys) {}

    private final ServiceSettings settings;
    private volatile Discovered discovered;

    public IdentityProvider(ServiceSettings settings) {
        this.settings = settings;
    }

    public Issuer issuer() {
        return new Issuer(settings.issuer());
    }

    public ClientID clientId() {
        return new ClientID(settings.clientId());
    }

    /** How this service proves to the realm who it is. */
    public ClientAuthentication credentials() {
        return new ClientSecretBasic(clientId(), new Secret(settings.clientSecret()));
    }

    /** The realm's endpoints, as it publishes them (OpenID Connect Discovery 1.0). */
    public OIDCProviderMetadata metadata() throws ProviderUnavailableException {
        return discover().metadata();
    }

    /**
     * The keys the realm signs its tokens with. The algorithm is fixed here and never taken from a token: else whoever
     * makes up a token chooses how it is checked.
     */
    public JWSKeySelector<SecurityContext> keys() throws ProviderUnavailableException {
        return discover().keys();
    }

    /** Sends a request to the realm, waiting for no longer than a member would. */
    public HTTPResponse send(Request request) throws ProviderUnavailableException {
        HTTPRequest http = request.toHTTPRequest();
        http.setConnectTimeout(CONNECT_TIMEOUT_MILLIS);
        http.setReadTimeout(READ_TIMEOUT_MILLIS);
        http.setFollowRedirects(false);
        try {
            HTTPResponse response = http.send();
            if (response.getStatusCode() >= SERVER_ERROR) {
                throw new ProviderUnavailableException("The realm answered " + response.getStatusCode());
            }
            return response;
        } catch (IOException e) {
            throw new ProviderUnavailableException("The realm does not answer", e);
        }
    }

    /** Asked at the first need and not at the start, so that the service may start before Keycloak. */
    private Discovered discover() throws ProviderUnavailableException {
        Discovered known = discovered;
        if (known == null) {
            known = ask();
            discovered = known;
        }
        return known;
    }

    private Discovered ask() throws ProviderUnavailableException {
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(issuer(), CONNECT_TIMEOUT_MILLIS, READ_TIMEOUT_MILLIS);
            return new Discovered(metadata, new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keySet(metadata)));
        } catch (IOException | GeneralException e) {
            throw new ProviderUnavailableException("The realm does not publish its endpoints", e);
        }
    }

    private static JWKSource<SecurityContext> keySet(OIDCProviderMetadata metadata) throws MalformedURLException {
        DefaultResourceRetriever retriever =
                new DefaultResourceRetriever(CONNECT_TIMEOUT_MILLIS, READ_TIMEOUT_MILLIS, LARGEST_ANSWER_BYTES);
        return JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), retriever)
                .retrying(true)
                .build();
    }
}
