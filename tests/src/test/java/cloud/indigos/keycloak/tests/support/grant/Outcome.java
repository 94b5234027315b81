package cloud.indigos.keycloak.tests.support.grant;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import java.util.Arrays;
import java.util.Locale;

/** How an attempt ends, by the words of the table in {@code docs/grants.md}. */
public enum Outcome {
    IN("in"),
    STANDING_PAGE("page"),
    WARNING_PAGE("warning page"),
    CHARTER_PAGE("charter page"),
    SIGN_IN_PAGE("sign-in page"),
    INVALID_GRANT("invalid_grant"),
    LOGIN_REQUIRED("login_required"),
    INTERACTION_REQUIRED("interaction_required"),
    UNAUTHORIZED("401"),
    INACTIVE("inactive"),
    NO_PASSIVE("NoPassive"),
    AUTHORIZATION_PENDING("authorization_pending");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** As the table writes it. */
    public static Outcome of(String words) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No outcome is called " + words));
    }

    /** What a token endpoint or a resource said. */
    static Outcome of(Answer answer) {
        if (answer.status() == 200) {
            return IN;
        }
        if (answer.status() == 401) {
            return UNAUTHORIZED;
        }
        if (answer.status() == 400) {
            return ofError(answer.json().get("error").asText());
        }
        throw new AssertionError("An answer that no path gives: " + answer.status() + " " + answer.body());
    }

    /** What a browser shows that has not got back to the service. */
    public static Outcome ofPage(Page page) {
        return ofHtml(page.html());
    }

    /** The same, by the page's source. */
    public static Outcome ofHtml(String html) {
        if (html.contains("id=\"indigos-acknowledge\"")) {
            return WARNING_PAGE;
        }
        if (html.contains("id=\"indigos-leave\"")) {
            return STANDING_PAGE;
        }
        if (html.contains("id=\"indigos-charter-accept\"")) {
            return CHARTER_PAGE;
        }
        if (html.contains("id=\"kc-form-login\"")) {
            return SIGN_IN_PAGE;
        }
        throw new AssertionError("A page that no path shows: " + html);
    }

    /** What a service is told that was sent an error instead of a code. */
    static Outcome ofError(String error) {
        return valueOf(error.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return words;
    }
}
