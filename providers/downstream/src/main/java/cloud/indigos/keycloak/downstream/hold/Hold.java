package cloud.indigos.keycloak.downstream.hold;

/**
 * An account that we have locked in a service.
 *
 * @param account its id there
 */
public record Hold(String memberId, String account) {}
