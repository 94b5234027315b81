/** {@code ./indigos run}: Keycloak with our package, the sample service and a mail catcher, on one machine. */
package cloud.indigos.keycloak.demo.run;
