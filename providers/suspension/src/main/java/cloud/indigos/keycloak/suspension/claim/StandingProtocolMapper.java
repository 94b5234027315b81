package cloud.indigos.keycloak.suspension.claim;

import cloud.indigos.keycloak.core.login.Presence;
import cloud.indigos.keycloak.core.profile.MemberProfile;
import cloud.indigos.keycloak.suspension.page.Notice;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.ServiceIds;
import cloud.indigos.keycloak.suspension.profile.Summary;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import cloud.indigos.keycloak.suspension.standing.Refusal;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/** Puts a member's standing into tokens, userinfo and introspection; see {@code docs/claims.md}. */
public final class StandingProtocolMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    public static final String PROVIDER_ID = "indigos-standing-mapper";

    /** The mapper's name in the scope {@code indigos}. */
    public static final String NAME = "indigos standing";

    /** After those that write the audience. */
    private static final int LAST = 1000;

    private static final String NOTHING_REFUSED = "indigos.claims";

    /** What a scope gets: everywhere but in the ID token, whose old value would outlive a fresh userinfo. */
    public static ProtocolMapperModel model() {
        Map<String, String> config = new LinkedHashMap<>();
        config.put(OIDCAttributeMapperHelper.INCLUDE_IN_ACCESS_TOKEN, "true");
        config.put(OIDCAttributeMapperHelper.INCLUDE_IN_LIGHTWEIGHT_ACCESS_TOKEN, "true");
        config.put(OIDCAttributeMapperHelper.INCLUDE_IN_ID_TOKEN, "false");
        config.put(OIDCAttributeMapperHelper.INCLUDE_IN_USERINFO, "true");
        config.put(OIDCAttributeMapperHelper.INCLUDE_IN_INTROSPECTION, "true");
        ProtocolMapperModel model = new ProtocolMapperModel();
        model.setName(NAME);
        model.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        model.setProtocolMapper(PROVIDER_ID);
        model.setConfig(config);
        return model;
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public int getPriority() {
        return LAST;
    }

    @Override
    public String getDisplayType() {
        return "Indigos standing";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Whether the member's account and each service is allowed: indigos_suspended, indigos_status and one"
                + " indigos_<service> for each service of the realm. Leaves the clients of a refused service out of the"
                + " audience.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, StandingProtocolMapper.class);
        return properties;
    }

    @Override
    public AccessToken transformUserInfoToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        return OIDCAttributeMapperHelper.includeInUserInfo(mapper) ? explained(token, session, userSession) : token;
    }

    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        return OIDCAttributeMapperHelper.includeInIntrospection(mapper)
                ? explained(token, session, userSession)
                : token;
    }

    /** Tokens that a client keeps. */
    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        flat(token, session, userSession);
    }

    /** Answers of the moment, which also tell the member what it is about. */
    private static AccessToken explained(AccessToken token, KeycloakSession session, UserSessionModel userSession) {
        StandingState state = flat(token, session, userSession);
        if (!state.refusal().isNone()) {
            RealmModel realm = userSession.getRealm();
            UserModel member = userSession.getUser();
            token.getOtherClaims().put(StandingClaims.NOTICE, Notice.of(session, realm, member, state));
            token.getOtherClaims().put(StandingClaims.DETAILS, details(realm, member, state));
        }
        return token;
    }

    private static StandingState flat(IDToken token, KeycloakSession session, UserSessionModel userSession) {
        RealmModel realm = userSession.getRealm();
        UserModel member = userSession.getUser();
        StandingState state = CurrentStanding.of(session, realm, member);
        Refusal refusal = member.isEnabled() ? state.refusal() : Refusal.account();
        token.getOtherClaims()
                .putAll(
                        refusal.isNone()
                                ? nothingRefused(session, realm)
                                : StandingClaims.flat(refusal, ServiceIds.of(session, realm)));
        if (token instanceof AccessToken && !refusal.isNone() && !Presence.isImpersonated(userSession)) {
            RefusedAudience.leaveOut(token, refusal, realm);
        }
        return state;
    }

    /** The same for nearly everybody, and for as long as the realm's services are. */
    private static Map<String, Object> nothingRefused(KeycloakSession session, RealmModel realm) {
        return new MemberProfile(session, realm)
                .derived(NOTHING_REFUSED, profile -> StandingClaims.flat(Refusal.none(), ServiceIds.of(profile)));
    }

    private static Map<String, Object> details(RealmModel realm, UserModel member, StandingState state) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("services", List.copyOf(state.services()));
        Summary.since(member).map(Instant::getEpochSecond).ifPresent(since -> details.put("since", since));
        state.end(SuspensionSettings.of(realm).zone())
                .map(Instant::getEpochSecond)
                .ifPresent(until -> details.put("until", until));
        return details;
    }
}
