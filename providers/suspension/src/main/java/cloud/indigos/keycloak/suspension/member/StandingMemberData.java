package cloud.indigos.keycloak.suspension.member;

import cloud.indigos.keycloak.core.member.MemberData;
import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.suspension.answer.Answer;
import cloud.indigos.keycloak.suspension.answer.Answers;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.page.DecisionText;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.Summary;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A member's own standing and the decisions about them; who decided is the association's matter, not a person's. */
final class StandingMemberData implements MemberData {

    private final KeycloakSession session;

    StandingMemberData(KeycloakSession session) {
        this.session = session;
    }

    /** What the member sees. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(DecisionText now, List<Entry> decisions) {}

    /**
     * One entry of the ledger, with the member's answer to it; times in ISO 8601.
     *
     * @param annulledAt when the association found that this decision was wrong
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String at,
            String kind,
            String standing,
            List<String> services,
            String until,
            String reason,
            String article,
            String urgent,
            boolean enabled,
            String answer,
            String answeredAt,
            String annulledAt) {

        static Entry of(Decision decision, Optional<Answer> answer, Optional<Decision> annulment) {
            StandingState state = decision.state();
            return new Entry(
                    decision.at().toString(),
                    decision.kind().value(),
                    state.standing().value(),
                    List.copyOf(state.services()),
                    state.until().map(LocalDate::toString).orElse(null),
                    state.reason().orElse(null),
                    state.article().orElse(null),
                    state.urgency().value(),
                    decision.enabled(),
                    answer.map(Answer::text).orElse(null),
                    answer.map(Answer::at).map(Instant::toString).orElse(null),
                    annulment.map(Decision::at).map(Instant::toString).orElse(null));
        }
    }

    @Override
    public Optional<Object> of(RealmModel realm, UserModel member, Locale locale) {
        if (!SuspensionSettings.isInstalled(realm)) {
            return Optional.empty();
        }
        DecisionText now = DecisionText.of(
                CurrentStanding.of(session, realm, member),
                Summary.since(member),
                SuspensionSettings.of(realm),
                Texts.in(session, realm, locale));
        Map<String, Answer> answers = new Answers(session, realm).of(member);
        List<Decision> history = new DecisionLedger(session, realm).history(member);
        Map<String, Decision> annulments = Decision.annulments(history);
        List<Entry> decisions = history.stream()
                .map(decision -> Entry.of(
                        decision,
                        Optional.ofNullable(answers.get(decision.id())),
                        Optional.ofNullable(annulments.get(decision.id()))))
                .toList();
        return Optional.of(new View(now, decisions));
    }
}
