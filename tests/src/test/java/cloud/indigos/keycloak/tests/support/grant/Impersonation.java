package cloud.indigos.keycloak.tests.support.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.NextSecond;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;

/** An administrator who looks at the services as the member, by Keycloak's own button. */
final class Impersonation {

    private Impersonation() {}

    static Grant.Attempt enter(Visit visit) {
        return () -> {
            NextSecond.await();
            Browser browser = visit.browser();
            browser.keepCookies(impersonate(visit));
            Page page = browser.enter(visit.client());
            return page.isAtService() && page.parameter("code") != null ? redeemed(visit, page) : visit.arrived(page);
        };
    }

    private static Answer impersonate(Visit visit) {
        Answer answer = Http.sendJson(
                "POST",
                visit.realm().getBaseUrl().replace("/realms/", "/admin/realms/") + "/users/"
                        + visit.member().id() + "/impersonation",
                Caller.of(visit.realm(), Person.RACHEL).token(),
                "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** The service can tell that it is not the member. */
    private static Outcome redeemed(Visit visit, Page page) {
        Answer answer = visit.exchangeCode(page);
        Outcome outcome = Outcome.of(answer);
        if (outcome == Outcome.IN) {
            Tokens tokens = new Tokens(
                    visit.realm().getBaseUrl(),
                    visit.client(),
                    answer.json().get("access_token").asText(),
                    answer.json().get("refresh_token").asText());
            assertThat(tokens.introspect().at("/act/sub").asText()).isEqualTo(Person.RACHEL.username());
            assertThat(tokens.areAlive()).isTrue();
        }
        return outcome;
    }
}
