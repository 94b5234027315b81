package cloud.indigos.keycloak.tests.support.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.realm.ManagedRealm;

/** A member on the way to a client: what the client asks of the realm for them. */
public record Visit(ManagedRealm realm, ManagedRealm partner, MailServer mails, Member member, String client) {

    /** The same member on the way to another client. */
    public Visit at(String otherClient) {
        return new Visit(realm, partner, mails, member, otherClient);
    }

    /** What the client is answered at an endpoint below {@code /protocol/openid-connect}, as itself. */
    Answer ask(String endpoint, Map<String, String> parameters) {
        Map<String, String> form = new HashMap<>(parameters);
        form.put("client_id", client);
        form.put("client_secret", TestClient.SECRET);
        return Http.postForm(realm.getBaseUrl() + "/protocol/openid-connect/" + endpoint, form);
    }

    public Answer token(String grantType, Map<String, String> parameters) {
        Map<String, String> form = new HashMap<>(parameters);
        form.put("grant_type", grantType);
        return ask("token", form);
    }

    Answer exchangeCode(Page atService) {
        assertThat(atService.parameter("code")).as(atService.address()).isNotNull();
        return token(
                "authorization_code", Map.of("code", atService.parameter("code"), "redirect_uri", TestClient.CALLBACK));
    }

    /** The tokens the client has got by password. */
    public Tokens tokens(String... scopes) {
        return member.signIn(client, scopes);
    }

    public Browser browser() {
        return new Browser(realm);
    }

    public Page signIn(Browser browser) {
        return browser.signIn(client, member.username(), Member.PASSWORD);
    }

    /** Where a browser has got to, with the code redeemed if there is one. */
    public Outcome arrived(Page page) {
        if (!page.isAtService()) {
            return Outcome.ofPage(page);
        }
        String error = page.parameter("error");
        return error == null ? Outcome.of(exchangeCode(page)) : Outcome.ofError(error);
    }
}
