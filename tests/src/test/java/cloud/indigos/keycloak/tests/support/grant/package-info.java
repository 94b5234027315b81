/** Every way to get in at a client, or to go on there, played by its real protocol. */
package cloud.indigos.keycloak.tests.support.grant;
