/** The pages of the service, and what carries them. */
package cloud.indigos.keycloak.demo.service.web;
