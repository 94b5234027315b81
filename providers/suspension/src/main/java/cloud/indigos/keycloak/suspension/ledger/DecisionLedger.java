package cloud.indigos.keycloak.suspension.ledger;

import cloud.indigos.keycloak.core.member.SentId;
import cloud.indigos.keycloak.suspension.standing.Standing;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import cloud.indigos.keycloak.suspension.standing.Urgency;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The append-only record of what was decided about the members of a realm, in the caller's transaction. */
public final class DecisionLedger {

    private static final String SEPARATOR = ",";

    private final KeycloakSession session;
    private final EntityManager entities;
    private final RealmModel realm;

    public DecisionLedger(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /**
     * Writes the entry at once, so that a ledger that cannot write fails the change here and not after it.
     *
     * @param last the member's last entry until now, as {@link #last} gave it
     * @throws jakarta.persistence.PersistenceException when it cannot be written, also when another decision about the
     *     same member was written meanwhile
     */
    public Decision append(UserModel member, Optional<Decision> last, Entry entry) {
        StandingState state = entry.state();
        DecisionEntity row = new DecisionEntity();
        row.id = KeycloakModelUtils.generateId();
        row.realmId = realm.getId();
        row.memberId = member.getId();
        row.number = last.map(Decision::number).orElse(0) + 1;
        row.kind = entry.kind();
        row.standing = state.standing().value();
        row.services = state.services().isEmpty() ? null : String.join(SEPARATOR, state.services());
        row.until = state.until().map(LocalDate::toString).orElse(null);
        row.reason = state.reason().orElse(null);
        row.article = state.article().orElse(null);
        row.urgent = state.urgency().value();
        row.enabled = entry.enabled();
        row.actorRealmId = entry.actor().realmId();
        row.actorId = entry.actor().userId();
        row.actorName = entry.actor().name();
        row.decidedAt = entry.at().toEpochMilli();
        row.annuls = entry.annuls().orElse(null);
        entities.persist(row);
        entities.flush();
        Decision decision = decision(row);
        DecisionCounter.countAfterCommit(session, realm, decision);
        return decision;
    }

    public Optional<Decision> last(UserModel member) {
        return ofMember(member.getId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(DecisionLedger::decision);
    }

    /** A member's entries, the newest first. */
    public List<Decision> history(UserModel member) {
        return history(member.getId());
    }

    /** The same about a member who may not be there any more. */
    public List<Decision> history(String memberId) {
        return ofMember(memberId)
                .getResultStream()
                .map(DecisionLedger::decision)
                .toList();
    }

    /** What was decided last, if that is this decision; empty when another has been taken since. */
    public Optional<Decision> newestDecision(UserModel member, String decisionId) {
        return Decision.newest(history(member)).filter(decision -> decision.id().equals(decisionId));
    }

    /** The newest decision and what was noted about it since, the newest first; empty when nothing was ever decided. */
    public List<Decision> sinceDecision(UserModel member) {
        List<Decision> entries = new ArrayList<>();
        for (Decision entry : history(member)) {
            entries.add(entry);
            if (entry.kind().isDecision()) {
                return entries;
            }
        }
        return List.of();
    }

    public Optional<Decision> find(String id) {
        return Optional.of(id)
                .filter(SentId::isPossible)
                .map(possible -> entities.find(DecisionEntity.class, possible))
                .filter(row -> row.realmId.equals(realm.getId()))
                .map(DecisionLedger::decision);
    }

    /** Whether an administrator warned the member at that instant or later, and was not wrong about it. */
    public boolean warnedSince(UserModel member, Instant since) {
        List<Decision> history = history(member);
        Set<String> annulled = Decision.annulments(history).keySet();
        return Decision.changes(history).stream()
                .filter(entry -> entry.kind() == Kind.DECIDED && !entry.at().isBefore(since))
                .filter(entry -> entry.state().standing() == Standing.WARNED)
                .anyMatch(entry -> !annulled.contains(entry.id()));
    }

    public void erase(String memberId) {
        entities.createNamedQuery(DecisionEntity.ERASE_MEMBER)
                .setParameter("realm", realm.getId())
                .setParameter("member", memberId)
                .executeUpdate();
    }

    public void eraseAll() {
        entities.createNamedQuery(DecisionEntity.ERASE_REALM)
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    /** Entries are written at once, so that there is nothing to flush before they are read. */
    private TypedQuery<DecisionEntity> ofMember(String memberId) {
        return entities.createNamedQuery(DecisionEntity.OF_MEMBER, DecisionEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("member", memberId)
                .setFlushMode(FlushModeType.COMMIT);
    }

    static Decision decision(DecisionEntity row) {
        return new Decision(
                row.id,
                row.realmId,
                row.memberId,
                row.number,
                row.kind,
                new StandingState(
                        Standing.of(row.standing).orElseThrow(),
                        services(row.services),
                        Optional.ofNullable(row.until).map(LocalDate::parse),
                        Optional.ofNullable(row.reason),
                        Optional.ofNullable(row.article),
                        Urgency.of(row.urgent).orElse(Urgency.NO)),
                row.enabled,
                new Actor(row.actorRealmId, row.actorId, row.actorName),
                Instant.ofEpochMilli(row.decidedAt),
                Optional.ofNullable(row.annuls));
    }

    private static SortedSet<String> services(String joined) {
        return joined == null
                ? new TreeSet<>()
                : Arrays.stream(joined.split(SEPARATOR)).collect(Collectors.toCollection(TreeSet::new));
    }
}
