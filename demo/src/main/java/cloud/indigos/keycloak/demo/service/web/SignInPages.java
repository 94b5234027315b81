package cloud.indigos.keycloak.demo.service.web;

import cloud.indigos.keycloak.demo.service.login.SignIn;
import cloud.indigos.keycloak.demo.service.login.SignInException;
import cloud.indigos.keycloak.demo.service.provider.ProviderUnavailableException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The way to Keycloak and back. */
final class SignInPages {

    private static final Logger LOG = System.getLogger(SignInPages.class.getName());
    private static final String BROWSER_COOKIE = "indigos_sample_browser";

    private final SignIn signIn;
    private final CurrentMember current;
    private final Notice notice;

    SignInPages(SignIn signIn, CurrentMember current, Notice notice) {
        this.signIn = signIn;
        this.current = current;
        this.notice = notice;
    }

    void begin(Exchange exchange) throws IOException, ProviderUnavailableException {
        goTo(exchange, signIn::begin);
    }

    void report(Exchange exchange) throws IOException, ProviderUnavailableException {
        goTo(exchange, signIn::beginReport);
    }

    private interface Destination {
        URI of(String browser, Locale language) throws ProviderUnavailableException;
    }

    private void goTo(Exchange exchange, Destination pages) throws IOException, ProviderUnavailableException {
        Optional<String> known = exchange.cookie(BROWSER_COOKIE);
        String browser = known.orElseGet(signIn::newBrowser);
        URI destination = pages.of(browser, exchange.texts().language());
        if (known.isEmpty()) {
            exchange.setCookie(BROWSER_COOKIE, browser);
        }
        exchange.redirect(destination);
    }

    void callback(Exchange exchange) throws IOException, ProviderUnavailableException {
        try {
            current.signedIn(exchange, signIn.finish(exchange.parameters(), exchange.cookie(BROWSER_COOKIE)));
            exchange.redirect(URI.create("/"));
        } catch (SignInException e) {
            explain(exchange, e);
        }
    }

    private void explain(Exchange exchange, SignInException problem) throws IOException {
        Texts texts = exchange.texts();
        switch (problem.kind()) {
            case REFUSED -> exchange.html(403, refused(texts, problem));
            case UNKNOWN_ATTEMPT -> reopened(exchange);
            case FAILED -> {
                LOG.log(Level.WARNING, "Sign-in failed: {0}", problem.getMessage());
                exchange.html(400, failed(texts));
            }
        }
    }

    /** Someone reloads the page of a finished sign-in, or finds it in their history. */
    private void reopened(Exchange exchange) throws IOException {
        if (current.session(exchange).isPresent()) {
            exchange.redirect(URI.create("/"));
        } else {
            exchange.html(400, failed(exchange.texts()));
        }
    }

    private Html refused(Texts texts, SignInException problem) {
        Html said = problem.description().map(notice::render).orElse(Html.EMPTY);
        Html text = Html.of("{}<p>{}</p>", said, texts.get("denied-entry.text"));
        return Layout.message(texts, "denied-entry", text, "back", "/");
    }

    private static Html failed(Texts texts) {
        return Layout.message(texts, "failed", "sign-in", "/login");
    }
}
