package cloud.indigos.keycloak.suspension.login;

import cloud.indigos.keycloak.core.member.MemberDataExport;
import cloud.indigos.keycloak.core.rest.DayInWords;
import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.suspension.answer.AnswerText;
import cloud.indigos.keycloak.suspension.answer.Answers;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.page.AnnulledText;
import cloud.indigos.keycloak.suspension.page.DecisionText;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.Summary;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.util.JsonSerialization;

/** The page that tells a member what was decided, takes their answer and gives them a copy of their data. */
final class StandingPage {

    /** The field of the form that says what the member has read. */
    static final String DECISION = "decision";

    private static final String TEMPLATE = "indigos-standing.ftl";

    private final RequiredActionContext context;
    private final Entry entry;

    StandingPage(RequiredActionContext context, Entry entry) {
        this.context = context;
        this.entry = entry;
    }

    Response show() {
        return render(new AnswerText(""), null);
    }

    /** The page with an answer that cannot be taken, which stays in its field, and why. */
    Response refusing(AnswerText answer, String errorKey) {
        return render(answer, errorKey);
    }

    private Response render(AnswerText draft, String errorKey) {
        SuspensionSettings settings = SuspensionSettings.of(context.getRealm());
        Texts texts = Texts.forReader(context.getSession(), context.getRealm(), context.getUser());
        Answers answers = new Answers(context.getSession(), context.getRealm());
        LoginFormsProvider form = context.form()
                .setAttribute(
                        "decision",
                        DecisionText.of(
                                CurrentStanding.of(context.getSession(), context.getRealm(), context.getUser()),
                                Summary.since(context.getUser()),
                                settings,
                                texts))
                .setAttribute("decisionId", decisionId())
                .setAttribute("annulled", annulled(settings, texts))
                .setAttribute("mayGoOn", entry == Entry.READ_FIRST)
                .setAttribute("mayAnswer", answers.areOpen(context.getUser()))
                .setAttribute("answer", draft.value())
                .setAttribute("longestAnswer", AnswerText.LONGEST)
                .setAttribute("export", export(texts.locale()));
        answers.toNewest(context.getUser())
                .ifPresent(given -> form.setAttribute("given", given.text())
                        .setAttribute(
                                "givenOn",
                                DayInWords.of(given.at().atZone(settings.zone()).toLocalDate(), texts.locale())));
        if (errorKey != null) {
            form.setAttribute("answerError", texts.get(errorKey, String.valueOf(AnswerText.LONGEST)));
        }
        return form.createForm(TEMPLATE);
    }

    private String decisionId() {
        return new DecisionLedger(context.getSession(), context.getRealm())
                .newestDecision(context.getUser())
                .map(Decision::id)
                .orElse("");
    }

    /** What was found wrong while the decision on the page holds: no mail may have reached the member. */
    private List<AnnulledText> annulled(SuspensionSettings settings, Texts texts) {
        DecisionLedger ledger = new DecisionLedger(context.getSession(), context.getRealm());
        return Decision.latelyAnnulled(ledger.history(context.getUser())).stream()
                .map(wrong -> AnnulledText.of(wrong, settings, texts))
                .toList();
    }

    /** In the page itself, so that taking a copy needs no session and no script. */
    private String export(Locale locale) {
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
}
