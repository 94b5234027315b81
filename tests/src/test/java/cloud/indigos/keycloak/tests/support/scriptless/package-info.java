/** Logins without a real browser, for the many paths that need no script. */
package cloud.indigos.keycloak.tests.support.scriptless;
