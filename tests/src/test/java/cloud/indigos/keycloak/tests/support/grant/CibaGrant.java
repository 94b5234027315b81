package cloud.indigos.keycloak.tests.support.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import java.util.Map;

/** A login that the client starts and the member confirms on their telephone (OpenID Connect CIBA). */
final class CibaGrant {

    private CibaGrant() {}

    static Grant.Attempt start(Visit visit) {
        return () -> {
            try (Telephone telephone = Telephone.on()) {
                Answer started = ask(visit);
                if (started.status() != 200) {
                    return Outcome.of(started);
                }
                telephone.confirm(visit.realm());
                return Outcome.of(poll(visit, started));
            }
        };
    }

    /** The member has confirmed before the decision; the client asks after it. */
    static Grant.Attempt poll(Visit visit) {
        try (Telephone telephone = Telephone.on()) {
            Answer started = ask(visit);
            assertThat(started.status()).as(started.body()).isEqualTo(200);
            telephone.confirm(visit.realm());
            return () -> Outcome.of(poll(visit, started));
        }
    }

    private static Answer ask(Visit visit) {
        return visit.ask(
                "ext/ciba/auth",
                Map.of("scope", "openid", "login_hint", visit.member().username()));
    }

    private static Answer poll(Visit visit, Answer started) {
        return visit.token(
                "urn:openid:params:grant-type:ciba",
                Map.of("auth_req_id", started.json().get("auth_req_id").asText()));
    }
}
