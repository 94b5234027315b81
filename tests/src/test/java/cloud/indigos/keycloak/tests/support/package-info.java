/** What the tests share: the realm, the people in it, the pages they see, and the server behind. */
package cloud.indigos.keycloak.tests.support;
