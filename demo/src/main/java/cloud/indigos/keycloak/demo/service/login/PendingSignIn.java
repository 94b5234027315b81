package cloud.indigos.keycloak.demo.service.login;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/** What must come back unchanged from Keycloak: begun by this browser, its ID token with this nonce, its code ours. */
record PendingSignIn(String browser, Nonce nonce, CodeVerifier verifier) {}
