/** What our features cost a running Keycloak, beside the same Keycloak without them. */
package cloud.indigos.keycloak.bench.server;
