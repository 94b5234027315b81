package cloud.indigos.keycloak.demo.service.web;

import cloud.indigos.keycloak.demo.service.ServiceSettings;
import cloud.indigos.keycloak.demo.service.login.BackChannelLogout;
import cloud.indigos.keycloak.demo.service.login.Sessions;
import cloud.indigos.keycloak.demo.service.login.SignIn;
import cloud.indigos.keycloak.demo.service.login.SignOut;
import cloud.indigos.keycloak.demo.service.provider.IdentityProvider;
import cloud.indigos.keycloak.demo.service.standing.LiveCheck;
import com.sun.net.httpserver.HttpHandler;
import java.time.Clock;

/** The pages of the service and where they are. */
public final class Site {

    private Site() {}

    /**
     * Everything the service answers.
     *
     * @param clock also gives the time zone in which pages show times
     */
    public static HttpHandler of(ServiceSettings settings, Clock clock) {
        IdentityProvider provider = new IdentityProvider(settings);
        Sessions sessions = new Sessions(clock);
        CurrentMember current = new CurrentMember(sessions, new LiveCheck(provider));
        Notice notice = new Notice(settings.issuer());

        MemberPage memberPage = new MemberPage(settings.service(), notice, clock.getZone());
        HomePage home = new HomePage(current, memberPage, settings.service());
        SignInPages signIn = new SignInPages(new SignIn(settings, provider, clock), current, notice);
        SignOutPages signOut = new SignOutPages(
                current, new SignOut(settings, provider), new BackChannelLogout(provider, sessions, clock));

        return new Router(new SecurityHeaders(settings.issuer()), settings.secure())
                .get("/", home::show)
                .get("/login", signIn::begin)
                .get("/report-access", signIn::report)
                .get(ServiceSettings.CALLBACK_PATH, signIn::callback)
                .post("/logout", signOut::signOut)
                .get(ServiceSettings.SIGNED_OUT_PATH, signOut::signedOut)
                .post(ServiceSettings.BACK_CHANNEL_LOGOUT_PATH, signOut::backChannel)
                .get("/api/session", new SessionApi(current, settings.service())::show)
                .get("/style.css", new StaticFile("style.css", "text/css; charset=utf-8")::show)
                .get("/icon.svg", new StaticFile("icon.svg", "image/svg+xml")::show);
    }
}
