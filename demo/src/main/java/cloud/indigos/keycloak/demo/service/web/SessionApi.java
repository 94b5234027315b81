package cloud.indigos.keycloak.demo.service.web;

import cloud.indigos.keycloak.demo.service.provider.ProviderUnavailableException;
import cloud.indigos.keycloak.demo.service.standing.MemberView;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The member's page for programs: 200 with what the service sees, 401 when nobody is signed in any more. */
final class SessionApi {

    private final CurrentMember current;
    private final String service;

    SessionApi(CurrentMember current, String service) {
        this.current = current;
        this.service = service;
    }

    void show(Exchange exchange) throws IOException, ProviderUnavailableException {
        Optional<MemberView> view = current.view(exchange);
        if (view.isEmpty()) {
            exchange.json(401, Map.of("error", "not_signed_in"));
            return;
        }
        exchange.json(
                200,
                Map.of(
                        "allowed", view.get().standing().allows(service),
                        "userinfo", view.get().userInfo(),
                        "introspection", view.get().introspection()));
    }
}
