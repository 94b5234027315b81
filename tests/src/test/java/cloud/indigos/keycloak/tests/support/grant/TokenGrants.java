package cloud.indigos.keycloak.tests.support.grant;

import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Tokens;
import java.util.Map;

/** What a client does with a password, or with the tokens it has. */
final class TokenGrants {

    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private TokenGrants() {}

    static Grant.Attempt password(Visit visit) {
        return () -> Outcome.of(visit.member().signInTo(visit.client()));
    }

    static Grant.Attempt refresh(Visit visit) {
        Tokens tokens = visit.tokens();
        return () -> Outcome.of(tokens.refreshed());
    }

    static Grant.Attempt offlineRefresh(Visit visit) {
        Tokens tokens = visit.tokens("offline_access");
        return () -> Outcome.of(tokens.refreshed());
    }

    static Grant.Attempt exchangeOfOwnToken(Visit visit) {
        Tokens tokens = visit.tokens();
        return () -> Outcome.of(
                visit.token(EXCHANGE, Map.of("subject_token", tokens.access(), "subject_token_type", ACCESS_TOKEN)));
    }

    /** A client that no decision is about asks for a token that is good here. */
    static Grant.Attempt exchangeElsewhere(Visit visit) {
        Visit portal = visit.at(GrantRealm.PORTAL);
        Tokens tokens = portal.tokens();
        return () -> Outcome.of(portal.token(
                EXCHANGE,
                Map.of(
                        "subject_token",
                        tokens.access(),
                        "subject_token_type",
                        ACCESS_TOKEN,
                        "audience",
                        visit.client())));
    }

    /** Somebody else's token, exchanged in the name of the member. */
    static Grant.Attempt exchangeAsActor(Visit visit) {
        Tokens tokens = visit.tokens();
        Tokens others = Member.in(visit.realm()).signIn(visit.client());
        return () -> Outcome.of(visit.token(
                EXCHANGE,
                Map.of(
                        "subject_token",
                        others.access(),
                        "subject_token_type",
                        ACCESS_TOKEN,
                        "actor_token",
                        tokens.access(),
                        "actor_token_type",
                        ACCESS_TOKEN)));
    }

    static Grant.Attempt userinfo(Visit visit) {
        Tokens tokens = visit.tokens();
        return () -> Outcome.of(tokens.userinfo());
    }

    static Grant.Attempt introspection(Visit visit) {
        Tokens tokens = visit.tokens();
        return () -> tokens.introspect().get("active").asBoolean() ? Outcome.IN : Outcome.INACTIVE;
    }
}
