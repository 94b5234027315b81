package cloud.indigos.keycloak.suspension.login;

import cloud.indigos.keycloak.core.member.MemberDataExport;
import cloud.indigos.keycloak.core.rest.DayInWords;
import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.suspension.answer.Answer;
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
import java.util.Optional;
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
        List<Decision> history =
                new DecisionLedger(context.getSession(), context.getRealm()).history(context.getUser());
        Optional<Decision> decision = Decision.newest(history);
        Optional<Answer> given = decision.flatMap(new Answers(context.getSession(), context.getRealm())::to);
        LoginFormsProvider form = context.form()
                .setAttribute(
                        "decision",
                        DecisionText.of(
                                CurrentStanding.of(context.getSession(), context.getRealm(), context.getUser()),
                                Summary.since(context.getUser()),
                                settings,
                                texts))
                .setAttribute("decisionId", decision.map(Decision::id).orElse(""))
                .setAttribute("annulled", annulled(history, settings, texts))
                .setAttribute("mayGoOn", entry == Entry.READ_FIRST)
                .setAttribute("mayAnswer", decision.isPresent() && given.isEmpty())
                .setAttribute("answer", draft.value())
                .setAttribute("longestAnswer", AnswerText.LONGEST)
                .setAttribute("export", export(texts.locale()));
        given.ifPresent(answer -> form.setAttribute("given", answer.text())
                .setAttribute(
                        "givenOn",
                        DayInWords.of(answer.at().atZone(settings.zone()).toLocalDate(), texts.locale())));
        if (errorKey != null) {
            form.setAttribute("answerError", texts.get(errorKey, String.valueOf(AnswerText.LONGEST)));
        }
        return form.createForm(TEMPLATE);
    }

    /** What was found wrong while the decision on the page holds: no mail may have reached the member. */
    private static List<AnnulledText> annulled(List<Decision> history, SuspensionSettings settings, Texts texts) {
        return Decision.latelyAnnulled(history).stream()
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
