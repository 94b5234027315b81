/** What a member may do now, asked of Keycloak on each page. */
package cloud.indigos.keycloak.demo.service.standing;
