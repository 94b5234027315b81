package cloud.indigos.keycloak.tests.support.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;

/** The authorization code by way of a browser, fresh or signed in before. */
final class BrowserGrants {

    private BrowserGrants() {}

    static Grant.Attempt signIn(Visit visit) {
        return () -> visit.arrived(visit.signIn(visit.browser()));
    }

    /** The code is there before the decision, and redeemed after it. */
    static Grant.Attempt redeem(Visit visit) {
        Page service = visit.signIn(visit.browser());
        assertThat(service.parameter("code")).isNotNull();
        return () -> Outcome.of(visit.exchangeCode(service));
    }

    static Grant.Attempt cookie(Visit visit) {
        Browser browser = signedInElsewhere(visit);
        return () -> visit.arrived(browser.enter(visit.client()));
    }

    static Grant.Attempt promptNone(Visit visit) {
        Browser browser = signedInElsewhere(visit);
        return () -> visit.arrived(browser.enter(visit.client(), "prompt", "none"));
    }

    static Grant.Attempt promptLogin(Visit visit) {
        Browser browser = signedInElsewhere(visit);
        return () -> visit.arrived(browser.enter(visit.client(), "prompt", "login")
                .submit("username", visit.member().username(), "password", Member.PASSWORD));
    }

    /** A client, or a member by hand, asks for the very action that would show the page. */
    static Grant.Attempt kcAction(Visit visit) {
        return () -> visit.arrived(visit.browser()
                .enter(visit.client(), "kc_action", "indigos-standing")
                .submit("username", visit.member().username(), "password", Member.PASSWORD));
    }

    /** A browser that knows the member from a service that no decision is about. */
    static Browser signedInElsewhere(Visit visit) {
        Browser browser = visit.browser();
        Page portal = browser.signIn(GrantRealm.PORTAL, visit.member().username(), Member.PASSWORD);
        assertThat(portal.parameter("code")).isNotNull();
        return browser;
    }
}
