/** An example of a service behind Keycloak, in plain Java: {@link cloud.indigos.keycloak.demo.service.SampleService}. */
package cloud.indigos.keycloak.demo.service;
