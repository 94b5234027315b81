package cloud.indigos.keycloak.demo.service.login;

import cloud.indigos.keycloak.demo.service.ExpiringMap;
import cloud.indigos.keycloak.demo.service.ServiceSettings;
import cloud.indigos.keycloak.demo.service.provider.IdentityProvider;
import cloud.indigos.keycloak.demo.service.provider.ProviderUnavailableException;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Signing in by the authorization code flow with PKCE (RFC 7636), state and nonce (OpenID Connect Core 1.0, 3.1). */
public final class SignIn {

    /** Longer than Keycloak keeps its own login pages open. */
    private static final Duration LONGEST = Duration.ofMinutes(60);

    private static final int CAPACITY = 10_000;
    private static final Scope SCOPE = new Scope("openid", "profile", "email");

    private final ServiceSettings settings;
    private final IdentityProvider provider;
    private final CodeExchange exchange;
    private final ExpiringMap<State, PendingSignIn> pending;

    public SignIn(ServiceSettings settings, IdentityProvider provider, Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.exchange = new CodeExchange(settings, provider);
        this.pending = new ExpiringMap<>(LONGEST, CAPACITY, clock);
    }

    /** A name for a browser that begins to sign in: only that browser may finish what it began. */
    public String newBrowser() {
        return RandomIds.next();
    }

    /** Where to send the browser to sign in, with Keycloak's pages in the language of ours. */
    public URI begin(String browser, Locale language) throws ProviderUnavailableException {
        return request(browser, language).build().toURI();
    }

    /**
     * Where to send the browser to report that somebody else uses the account: a sign-in that begins on the page for it,
     * and comes back as any other.
     */
    public URI beginReport(String browser, Locale language) throws ProviderUnavailableException {
        return request(browser, language)
                .customParameter("kc_action", "indigos-access-report")
                .build()
                .toURI();
    }

    private AuthenticationRequest.Builder request(String browser, Locale language) throws ProviderUnavailableException {
        State state = new State();
        PendingSignIn begun = new PendingSignIn(browser, new Nonce(), new CodeVerifier());
        pending.put(state, begun);
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, SCOPE, provider.clientId(), settings.at(ServiceSettings.CALLBACK_PATH))
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(begun.nonce())
                .codeChallenge(begun.verifier(), CodeChallengeMethod.S256)
                .uiLocales(List.of(tag(language)));
    }

    /**
     * Takes the answer Keycloak sent the browser back with. A refusal does not use up the attempt, so that a member may
     * reload the page that says why.
     *
     * @param parameters of the query; anybody can make them up, so nothing in them counts before the state is known
     * @param browser what {@link #newBrowser} gave this browser, if it still has it
     * @throws SignInException when the member may not come in, with what to show them
     */
    public MemberSession finish(Map<String, List<String>> parameters, Optional<String> browser)
            throws SignInException, ProviderUnavailableException {
        AuthorizationResponse answer = parse(parameters);
        PendingSignIn begun = Optional.ofNullable(answer.getState())
                .flatMap(pending::get)
                .filter(attempt -> browser.filter(attempt.browser()::equals).isPresent())
                .orElseThrow(SignInException::unknownAttempt);
        // Mix-up of two providers, RFC 9207.
        if (!provider.issuer().equals(answer.getIssuer())) {
            throw SignInException.failed("the answer names another issuer");
        }
        if (!answer.indicatesSuccess()) {
            throw SignInException.refused(answer.toErrorResponse().getErrorObject());
        }
        if (pending.remove(answer.getState()).isEmpty()) {
            throw SignInException.unknownAttempt();
        }
        return exchange.redeem(answer.toSuccessResponse().getAuthorizationCode(), begun);
    }

    private AuthorizationResponse parse(Map<String, List<String>> parameters) throws SignInException {
        try {
            return AuthorizationResponse.parse(settings.at(ServiceSettings.CALLBACK_PATH), parameters);
        } catch (ParseException e) {
            throw SignInException.failed("the answer cannot be read", e);
        }
    }

    private static LangTag tag(Locale language) {
        try {
            return LangTag.parse(language.toLanguageTag());
        } catch (LangTagException e) {
            throw new IllegalArgumentException("No language: " + language, e);
        }
    }
}
