package cloud.indigos.keycloak.tests.support.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The member's own account: its console, and the API behind it. */
final class AccountGrants {

    static final String CLIENT = "account-console";

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-is-needed";

    private AccountGrants() {}

    static Grant.Attempt console(Visit visit) {
        return () -> {
            Page page = signIn(visit);
            return isIn(page) ? Outcome.of(redeem(visit, page)) : Outcome.ofPage(page);
        };
    }

    static Grant.Attempt api(Visit visit) {
        Page page = signIn(visit);
        assertThat(isIn(page)).as(page.html()).isTrue();
        String token = redeem(visit, page).json().get("access_token").asText();
        return () -> Outcome.of(Http.send(
                "GET",
                account(visit),
                request -> request.header("Authorization", "Bearer " + token).header("Accept", "application/json")));
    }

    private static Page signIn(Visit visit) {
        return visit.browser()
                .open(visit.realm().getBaseUrl()
                        + "/protocol/openid-connect/auth?response_type=code&scope=openid&state=s"
                        + "&code_challenge_method=S256&code_challenge=" + challenge() + "&client_id=" + CLIENT
                        + "&redirect_uri=" + URLEncoder.encode(account(visit) + "/", StandardCharsets.UTF_8))
                .submit("username", visit.member().username(), "password", Member.PASSWORD);
    }

    private static boolean isIn(Page page) {
        return page.address().contains("/account/?") && page.parameter("code") != null;
    }

    private static Answer redeem(Visit visit, Page page) {
        return Http.postForm(
                visit.realm().getBaseUrl() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        CLIENT,
                        "code",
                        page.parameter("code"),
                        "code_verifier",
                        VERIFIER,
                        "redirect_uri",
                        account(visit) + "/"));
    }

    private static String account(Visit visit) {
        return visit.realm().getBaseUrl() + "/account";
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
