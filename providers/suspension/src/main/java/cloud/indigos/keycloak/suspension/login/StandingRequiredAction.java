package cloud.indigos.keycloak.suspension.login;

import cloud.indigos.keycloak.core.member.MemberDataExport;
import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.suspension.catchup.CatchUp;
import cloud.indigos.keycloak.suspension.page.DecisionText;
import cloud.indigos.keycloak.suspension.page.Notice;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.ServiceIds;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.util.JsonSerialization;
import org.keycloak.util.TokenUtil;

/**
 * Shows a member, after the credentials were right, what was decided about the account. The action belongs to one login
 * and is never stored on the member: when the decision ends, so does the page.
 */
final class StandingRequiredAction implements RequiredActionProvider {

    private static final String TEMPLATE = "indigos-standing.ftl";
    private static final String TOKEN_PATH = "/protocol/openid-connect/token";
    private static final String ACKNOWLEDGE = "acknowledge";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        CatchUp.atLogin(context.getSession(), context.getRealm(), context.getUser());
        Entry entry = entry(context);
        if (entry == Entry.OPEN) {
            return;
        }
        if (isTokenRequest(context)) {
            throw new ErrorResponseException(
                    OAuthErrorException.INVALID_GRANT, notice(context), Response.Status.BAD_REQUEST);
        }
        context.getAuthenticationSession().addRequiredAction(SuspensionSettings.ACTION_ID);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Entry entry = entry(context);
        if (entry == Entry.OPEN) {
            context.success();
        } else {
            context.challenge(page(context, entry));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Entry entry = entry(context);
        if (entry == Entry.OPEN) {
            context.success();
        } else if (entry == Entry.REFUSED) {
            context.failure(notice(context));
        } else if (form.containsKey(ACKNOWLEDGE)) {
            new Acknowledgements(context.getSession(), context.getRealm()).add(context.getUser());
            context.success();
        } else {
            context.challenge(page(context, entry));
        }
    }

    private static Entry entry(RequiredActionContext context) {
        StandingState state = state(context);
        boolean interactive = !isTokenRequest(context) && !isPassive(context);
        return Entry.of(
                state,
                ServiceIds.of(context.getAuthenticationSession().getClient()),
                interactive,
                () -> new Acknowledgements(context.getSession(), context.getRealm()).has(context.getUser()));
    }

    private static StandingState state(RequiredActionContext context) {
        return CurrentStanding.of(context.getSession(), context.getRealm(), context.getUser());
    }

    private static boolean isTokenRequest(RequiredActionContext context) {
        return context.getUriInfo().getPath().endsWith(TOKEN_PATH);
    }

    private static boolean isPassive(RequiredActionContext context) {
        String prompt = context.getAuthenticationSession().getClientNote(OIDCLoginProtocol.PROMPT_PARAM);
        return TokenUtil.hasPrompt(prompt, OIDCLoginProtocol.PROMPT_VALUE_NONE);
    }

    private static Response page(RequiredActionContext context, Entry entry) {
        KeycloakSession session = context.getSession();
        Texts texts = Texts.forReader(session, context.getRealm(), context.getUser());
        return context.form()
                .setAttribute(
                        "decision", DecisionText.of(state(context), SuspensionSettings.of(context.getRealm()), texts))
                .setAttribute("mayGoOn", entry == Entry.READ_FIRST)
                .setAttribute("export", export(context, texts.locale()))
                .createForm(TEMPLATE);
    }

    private static String notice(RequiredActionContext context) {
        return Notice.of(context.getSession(), context.getRealm(), context.getUser(), state(context));
    }

    /** In the page itself, so that taking a copy needs no session and no script. */
    private static String export(RequiredActionContext context, Locale locale) {
        try {
            byte[] data = JsonSerialization.mapper
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(
                            MemberDataExport.of(context.getSession(), context.getRealm(), context.getUser(), locale));
            return "data:application/json;base64," + Base64.getEncoder().encodeToString(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {}
}
