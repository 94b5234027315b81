package cloud.indigos.keycloak.tests.suspension;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import java.util.Map;
import org.keycloak.testframework.realm.ManagedRealm;

/** A member who reports a suspicious access, on the page or by a service. */
record Reporter(ManagedRealm realm, Member member) {

    /** The page that asks whether to report. */
    Page signIn() {
        return new Browser(realm)
                .enter(SuspensionRealm.SERVICE, "kc_action", "indigos-access-report")
                .submit("username", member.username(), "password", Member.PASSWORD);
    }

    /** Only a sign-in on Keycloak's pages has a time in its tokens. */
    Tokens signInByCode() {
        Page page = new Browser(realm).signIn(SuspensionRealm.SERVICE, member.username(), Member.PASSWORD);
        Answer answer = Http.postForm(
                realm.getBaseUrl() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        SuspensionRealm.SERVICE,
                        "client_secret",
                        TestClient.SECRET,
                        "redirect_uri",
                        TestClient.CALLBACK,
                        "code",
                        page.parameter("code")));
        return new Tokens(
                realm.getBaseUrl(),
                SuspensionRealm.SERVICE,
                answer.json().get("access_token").asText(),
                answer.json().get("refresh_token").asText());
    }

    /** What a service is answered that reports with this token. */
    Answer report(String token) {
        return Http.send(
                "POST",
                realm.getBaseUrl() + "/indigos/access-report",
                request -> request.header("Authorization", "Bearer " + token));
    }
}
