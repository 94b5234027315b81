package cloud.indigos.keycloak.demo.service.web;

import cloud.indigos.keycloak.demo.service.login.MemberSession;
import cloud.indigos.keycloak.demo.service.login.Sessions;
import cloud.indigos.keycloak.demo.service.provider.ProviderUnavailableException;
import cloud.indigos.keycloak.demo.service.standing.LiveCheck;
import cloud.indigos.keycloak.demo.service.standing.MemberView;
import java.util.Optional;

/** Who is behind a request: the cookie names a session here, and Keycloak is asked whether it still holds. */
final class CurrentMember {

    private static final String COOKIE = "indigos_sample_session";

    private final Sessions sessions;
    private final LiveCheck liveCheck;

    CurrentMember(Sessions sessions, LiveCheck liveCheck) {
        this.sessions = sessions;
        this.liveCheck = liveCheck;
    }

    /** Empty when nobody is signed in, or no longer; the cookie of an ended session goes. */
    Optional<MemberView> view(Exchange exchange) throws ProviderUnavailableException {
        Optional<MemberSession> session = session(exchange);
        Optional<MemberView> view = session.isPresent() ? liveCheck.check(session.get()) : Optional.empty();
        if (view.isEmpty()) {
            end(exchange);
        }
        return view;
    }

    boolean hasCookie(Exchange exchange) {
        return exchange.cookie(COOKIE).isPresent();
    }

    Optional<MemberSession> session(Exchange exchange) {
        return exchange.cookie(COOKIE).flatMap(sessions::find);
    }

    void signedIn(Exchange exchange, MemberSession session) {
        end(exchange);
        exchange.setCookie(COOKIE, sessions.add(session));
    }

    void end(Exchange exchange) {
        exchange.cookie(COOKIE).ifPresent(name -> {
            sessions.end(name);
            exchange.dropCookie(COOKIE);
        });
    }
}
