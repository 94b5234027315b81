package cloud.indigos.keycloak.demo.service.web;

import cloud.indigos.keycloak.demo.service.provider.ProviderUnavailableException;
import cloud.indigos.keycloak.demo.service.standing.MemberView;
import java.io.IOException;
import java.util.Optional;

/** The one page of the service: an invitation to sign in, or what the member came for. */
final class HomePage {

    private final CurrentMember current;
    private final MemberPage memberPage;
    private final String service;

    HomePage(CurrentMember current, MemberPage memberPage, String service) {
        this.current = current;
        this.memberPage = memberPage;
        this.service = service;
    }

    void show(Exchange exchange) throws IOException, ProviderUnavailableException {
        Texts texts = exchange.texts();
        boolean claimsSession = current.hasCookie(exchange);
        Optional<MemberView> view = current.view(exchange);
        if (view.isPresent()) {
            int status = view.get().standing().allows(service) ? 200 : 403;
            exchange.html(status, memberPage.render(texts, view.get()));
        } else if (claimsSession) {
            exchange.html(401, Layout.message(texts, "ended", "sign-in", "/login"));
        } else {
            exchange.html(200, Layout.message(texts, "welcome", "sign-in", "/login"));
        }
    }
}
