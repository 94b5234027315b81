/** A Keycloak of our own: laid out from its release archive and our package, started, watched and stopped. */
package cloud.indigos.keycloak.demo.server;
