package cloud.indigos.keycloak.demo.service;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * What the service must know about itself and about its realm.
 *
 * @param listen where the service waits for browsers and for Keycloak
 * @param address the service as browsers reach it, without a path, such as {@code https://files.example.org}
 * @param issuer the realm, such as {@code https://id.example.org/realms/indigos}
 * @param clientId the client this service is in the realm
 * @param clientSecret the secret of that client; never shown, never logged
 * @param service the id that the claims have for this service: {@code files} is allowed by {@code indigos_files}
 */
public record ServiceSettings(
        InetSocketAddress listen, URI address, URI issuer, String clientId, String clientSecret, String service) {

    /** The path of the redirect URI to register at the client. */
    public static final String CALLBACK_PATH = "/callback";

    /** The path of the back-channel logout URL to register at the client. */
    public static final String BACK_CHANNEL_LOGOUT_PATH = "/backchannel-logout";

    /** The path of the post-logout redirect URI to register at the client. */
    public static final String SIGNED_OUT_PATH = "/signed-out";

    public ServiceSettings {
        Objects.requireNonNull(listen, "listen");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(clientSecret, "clientSecret");
        Objects.requireNonNull(service, "service");
    }

    /**
     * Reads {@code SERVICE_LISTEN} (host:port), {@code SERVICE_ADDRESS}, {@code SERVICE_ID}, {@code OIDC_ISSUER},
     * {@code OIDC_CLIENT_ID} and {@code OIDC_CLIENT_SECRET}.
     *
     * @throws IllegalArgumentException if one is missing or not what it should be; the message names it
     */
    public static ServiceSettings fromEnvironment(Map<String, String> environment) {
        return new ServiceSettings(
                socket(required(environment, "SERVICE_LISTEN")),
                URI.create(required(environment, "SERVICE_ADDRESS")),
                URI.create(required(environment, "OIDC_ISSUER")),
                required(environment, "OIDC_CLIENT_ID"),
                required(environment, "OIDC_CLIENT_SECRET"),
                required(environment, "SERVICE_ID"));
    }

    /** Whether browsers reach the service by TLS, so that its cookies may be kept to it. */
    public boolean secure() {
        return "https".equals(address.getScheme());
    }

    /** The service's own address of a path. */
    public URI at(String path) {
        return address.resolve(path);
    }

    @Override
    public String toString() {
        return "ServiceSettings[" + service + " at " + address + ", client " + clientId + " of " + issuer + "]";
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Set " + name + " in the environment.");
        }
        return value.strip();
    }

    private static InetSocketAddress socket(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        try {
            return new InetSocketAddress(
                    hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("SERVICE_LISTEN must be host:port, such as 127.0.0.1:8081.", e);
        }
    }
}
