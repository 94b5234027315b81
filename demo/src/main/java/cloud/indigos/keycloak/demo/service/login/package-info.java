/** How a member gets in and out: sign-in, sessions, sign-out, back-channel logout. */
package cloud.indigos.keycloak.demo.service.login;
