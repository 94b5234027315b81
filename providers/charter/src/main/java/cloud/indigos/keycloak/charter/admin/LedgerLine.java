package cloud.indigos.keycloak.charter.admin;

import cloud.indigos.keycloak.charter.Acceptance;
import cloud.indigos.keycloak.charter.Answer;
import cloud.indigos.keycloak.charter.store.LedgerSearch;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;

/** A line of the ledger in the admin API; what does not apply is left out, so is a member who was erased. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerLine(
        String member,
        String username,
        String status,
        Integer version,
        String language,
        String sha256,
        String at,
        String client,
        String how) {

    static LedgerLine accepted(LedgerSearch.Person member, Acceptance acceptance) {
        return new LedgerLine(
                member.id(),
                member.username(),
                "accepted",
                acceptance.version(),
                acceptance.language(),
                acceptance.sha256(),
                acceptance.at().toString(),
                acceptance.client(),
                acceptance.how().name().toLowerCase(Locale.ROOT));
    }

    static LedgerLine declined(LedgerSearch.Person member, Answer answer) {
        return new LedgerLine(
                member.id(),
                member.username(),
                "declined",
                answer.version(),
                null,
                null,
                answer.at().toString(),
                answer.client(),
                null);
    }

    static LedgerLine pending(LedgerSearch.Person member) {
        return new LedgerLine(member.id(), member.username(), "pending", null, null, null, null, null, null);
    }
}
