/** The realm as the service reaches it. */
package cloud.indigos.keycloak.demo.service.provider;
