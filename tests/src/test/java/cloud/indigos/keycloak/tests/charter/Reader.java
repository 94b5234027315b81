package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import com.fasterxml.jackson.databind.JsonNode;
import org.keycloak.testframework.realm.ManagedRealm;

/** A member who has not seen the charter yet. */
record Reader(ManagedRealm realm, Member member) {

    static Reader in(ManagedRealm realm) {
        return new Reader(realm, Member.in(realm));
    }

    String id() {
        return member.id();
    }

    String username() {
        return member.username();
    }

    Page signIn() {
        return signIn(new Browser(realm));
    }

    Page signIn(Browser browser) {
        return browser.signIn(CharterRealm.SERVICE, username(), Member.PASSWORD);
    }

    void accept() {
        assertThat(signIn().press("accept").isAtService()).isTrue();
    }

    /** The mirror of what the member has accepted; null when there is none. */
    String attribute() {
        return member.representation().firstAttribute("indigos_charter");
    }

    Answer signInTo(String client) {
        return member.signInTo(client);
    }

    /** What the mail server gets, which is let pass. */
    Tokens tokens() {
        return member.signIn(CharterRealm.MAIL_SERVER);
    }

    /** What the mail server learns of the member. */
    JsonNode introspect() {
        return tokens().introspect();
    }

    JsonNode introspect(String accessToken) {
        return new Tokens(realm.getBaseUrl(), CharterRealm.MAIL_SERVER, accessToken, "").introspect();
    }

    JsonNode userinfo() {
        return tokens().userinfo().json();
    }

    /** The member's own view of what they have accepted. */
    JsonNode ownData() {
        String token = tokens().access();
        return Http.send(
                        "GET",
                        realm.getBaseUrl() + "/indigos/me",
                        request -> request.header("Authorization", "Bearer " + token))
                .json()
                .get("charter");
    }
}
