package cloud.indigos.keycloak.downstream.hold;

/**
 * An account that we have locked in a service.
 *
 * @param id new each time that we lock the account
 * @param account its id there
 */
public record Hold(String id, String account) {}
