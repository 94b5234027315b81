package cloud.indigos.keycloak.tests.support.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A device without a keyboard, for which the member signs in with a browser (RFC 8628). */
record DeviceGrant(Visit visit, JsonNode codes) {

    static Grant.Attempt signIn(Visit visit) {
        return () -> {
            DeviceGrant device = ask(visit);
            Page page = device.signIn();
            return isConsent(page) ? device.allowed(page) : Outcome.ofPage(page);
        };
    }

    /** The member has said yes before the decision; the device asks after it. */
    static Grant.Attempt poll(Visit visit) {
        DeviceGrant device = ask(visit);
        device.signIn().press("accept");
        return () -> Outcome.of(device.poll());
    }

    private static DeviceGrant ask(Visit visit) {
        return new DeviceGrant(
                visit, visit.ask("auth/device", Map.of("scope", "openid")).json());
    }

    private Page signIn() {
        return visit.browser()
                .open(codes.get("verification_uri_complete").asText())
                .submit("username", visit.member().username(), "password", Member.PASSWORD);
    }

    private Outcome allowed(Page consent) {
        assertThat(consent.press("accept").status()).isEqualTo(200);
        return Outcome.of(poll());
    }

    private Answer poll() {
        return visit.token(
                "urn:ietf:params:oauth:grant-type:device_code",
                Map.of("device_code", codes.get("device_code").asText()));
    }

    private static boolean isConsent(Page page) {
        return page.html().contains("id=\"kc-oauth\"");
    }
}
