package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.suspension.answer.Answer;
import cloud.indigos.keycloak.suspension.effect.WaitingEffect;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.Note;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All that is known of one member, the newest first; the notes are for administrators alone. */
record History(List<LedgerEntry> entries, List<NoteLine> notes) {

    /**
     * A note in the admin API.
     *
     * @param at in ISO 8601
     * @param decision the entry it is about; left out when it is about none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoteLine(String id, String at, LedgerEntry.Person actor, String decision, String note) {

        static NoteLine of(Note note) {
            return new NoteLine(
                    note.id(),
                    note.at().toString(),
                    LedgerEntry.Person.of(note.actor()),
                    note.decisionId().orElse(null),
                    note.text());
        }
    }

    /**
     * Puts them side by side.
     *
     * @param decisions the newest first
     * @param answers the member's, by the decision's id
     * @param effects what is not done yet about this member
     */
    static History of(
            List<Decision> decisions, List<Note> notes, Map<String, Answer> answers, List<WaitingEffect> effects) {
        Map<String, List<WaitingEffect>> waiting =
                effects.stream().collect(Collectors.groupingBy(WaitingEffect::decisionId));
        Map<String, Decision> annulments = Decision.annulments(decisions);
        List<LedgerEntry> entries = IntStream.range(0, decisions.size())
                .mapToObj(i -> LedgerEntry.of(
                        decisions.get(i),
                        decisions.stream().skip(i + 1L).findFirst(),
                        Optional.ofNullable(annulments.get(decisions.get(i).id())),
                        Optional.ofNullable(answers.get(decisions.get(i).id())),
                        waiting.getOrDefault(decisions.get(i).id(), List.of())))
                .toList();
        return new History(entries, notes.stream().map(NoteLine::of).toList());
    }
}
