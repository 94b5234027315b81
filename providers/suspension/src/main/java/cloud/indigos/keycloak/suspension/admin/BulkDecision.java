package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.suspension.bulk.BulkLine;
import cloud.indigos.keycloak.suspension.bulk.BulkOutcome;
import cloud.indigos.keycloak.suspension.bulk.BulkRun;
import cloud.indigos.keycloak.suspension.decision.Deciding;
import cloud.indigos.keycloak.suspension.decision.DecisionRefusedException;
import cloud.indigos.keycloak.suspension.decision.LookAhead;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.Notes;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import cloud.indigos.keycloak.suspension.profile.MemberTurn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The same decision, about one member after the other. */
final class BulkDecision implements BulkRun.Step {

    private final Administration administration;
    private final Map<String, List<String>> values;
    private final NoteInput note;

    BulkDecision(Administration administration, DecisionInput decision) {
        this.administration = administration;
        this.values = decision.completeAttributes();
        this.note = decision.noteInput();
    }

    @Override
    public Function<String, BulkLine> in(KeycloakSession session, List<String> members) {
        Administration here = administration.in(session);
        Set<String> ids = CalledMembers.ids(session, here.realm(), members);
        MemberTurn.takeAll(session, ids);
        LookAhead.beforeDeciding(session, here.realm(), ids);
        Deciding deciding = new Deciding(session, here.realm());
        return name -> about(here, deciding, name);
    }

    private BulkLine about(Administration here, Deciding deciding, String name) {
        UserModel member = CalledMembers.find(here.session(), here.realm(), name);
        boolean mayManage = member != null && here.auth().users().canManage(member);
        if (member == null || !(mayManage || here.auth().users().canView(member))) {
            return BulkLine.of(BulkOutcome.NOT_FOUND);
        }
        if (!mayManage) {
            return new BulkLine(BulkOutcome.FORBIDDEN, member.getId(), null, null);
        }
        try {
            return decide(here, deciding, member);
        } catch (DecisionRefusedException e) {
            return new BulkLine(BulkOutcome.REFUSED, member.getId(), null, problem(here, e));
        }
    }

    private BulkLine decide(Administration here, Deciding deciding, UserModel member) {
        Optional<Decision> decision = deciding.decide(member, values, here.actor());
        if (decision.isEmpty()) {
            return new BulkLine(BulkOutcome.UNCHANGED, member.getId(), null, null);
        }
        String decisionId = decision.get().id();
        here.record(decision.get());
        if (!note.isEmpty()) {
            new Notes(here.session(), here.realm())
                    .add(member, Optional.of(decisionId), note.text(), here.actor(), CurrentStanding.now());
        }
        return new BulkLine(BulkOutcome.DECIDED, member.getId(), decisionId, null);
    }

    private static String problem(Administration here, DecisionRefusedException refused) {
        return refused.reasons().stream()
                .map(reason ->
                        DecisionInput.fieldOf(reason.attribute()) + ": " + Administration.text(here.texts(), reason))
                .collect(Collectors.joining(" "));
    }
}
