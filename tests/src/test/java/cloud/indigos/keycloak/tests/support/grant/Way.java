package cloud.indigos.keycloak.tests.support.grant;

import java.util.List;

/**
 * A way in that can be played without a real browser.
 *
 * @param name as the table in {@code docs/grants.md} calls it
 * @param client the one that is entered
 */
public record Way(String name, String client, Grant grant) {

    public static final List<Way> ALL = List.of(
            new Way("code", BrowserGrants::signIn),
            new Way("code, redeemed after the decision", BrowserGrants::redeem),
            new Way("cookie", BrowserGrants::cookie),
            new Way("prompt=none", BrowserGrants::promptNone),
            new Way("prompt=login", BrowserGrants::promptLogin),
            new Way("kc_action of ours", BrowserGrants::kcAction),
            new Way("broker", PartnerLogin::signIn),
            new Way("password reset link", MailLinks::resetPassword),
            new Way("e-mail verification link", MailLinks::verifyAddress),
            new Way("SAML", GrantRealm.SAML_MAILBOX, SamlGrant::signIn),
            new Way("SAML, cookie", GrantRealm.SAML_MAILBOX, SamlGrant::cookie),
            new Way("SAML, passive", GrantRealm.SAML_MAILBOX, SamlGrant::passive),
            new Way("account console", AccountGrants.CLIENT, AccountGrants::console),
            new Way("password", TokenGrants::password),
            new Way("password, exempted client", GrantRealm.MAIL_SERVER, TokenGrants::password),
            new Way("refresh", TokenGrants::refresh),
            new Way("offline refresh", TokenGrants::offlineRefresh),
            new Way("device", DeviceGrant::signIn),
            new Way("device, confirmed before the decision", DeviceGrant::poll),
            new Way("CIBA", CibaGrant::start),
            new Way("CIBA, confirmed before the decision", CibaGrant::poll),
            new Way("JWT", Issuer::vouch),
            new Way("JWT, introspected after the decision", Issuer::introspect),
            new Way("JWT, userinfo after the decision", Issuer::userinfo),
            new Way("token exchange, as subject", TokenGrants::exchangeOfOwnToken),
            new Way("token exchange, as actor", TokenGrants::exchangeAsActor),
            new Way("token exchange, by a client of another service", TokenGrants::exchangeElsewhere),
            new Way("UMA", UmaGrant::ask),
            new Way("UMA, by a client of another service", UmaGrant::askElsewhere),
            new Way("UMA, by ticket", UmaGrant::redeemTicket),
            new Way("userinfo", TokenGrants::userinfo),
            new Way("introspection", TokenGrants::introspection),
            new Way("account API", AccountGrants.CLIENT, AccountGrants::api),
            new Way("impersonation", Impersonation::enter));

    private Way(String name, Grant grant) {
        this(name, GrantRealm.MAILBOX, grant);
    }

    /** The one that the table calls so. */
    public static Way named(String name) {
        return ALL.stream().filter(way -> way.name.equals(name)).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
