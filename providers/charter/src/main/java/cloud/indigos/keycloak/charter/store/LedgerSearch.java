package cloud.indigos.keycloak.charter.store;

import cloud.indigos.keycloak.charter.Acceptance;
import cloud.indigos.keycloak.charter.Answer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Reads the ledger across members, page by page; a page begins after the key of a line, as counting lines off is slow. */
public final class LedgerSearch {

    private static final String ACCEPTED = "select a, u.username from AcceptanceEntity a"
            + " left join UserEntity u on u.id = a.memberId"
            + " where a.realmId = :realm and a.version = :version"
            + " and a.acceptedAt <= :at and (a.acceptedAt < :at or a.id > :id)"
            + " order by a.acceptedAt desc, a.id";

    private static final String DECLINED = "select a, u.username from AnswerEntity a"
            + " left join UserEntity u on u.id = a.memberId"
            + " where a.realmId = :realm and a.version = :version"
            + " and a.kind = cloud.indigos.keycloak.charter.Answer.Kind.DECLINED"
            + " and a.answeredAt <= :at and (a.answeredAt < :at or a.id > :id)"
            + " order by a.answeredAt desc, a.id";

    private static final String PENDING_MEMBERS = " from UserEntity u where u.realmId = :realm"
            + " and u.serviceAccountClientLink is null and not exists (select 1 from AcceptanceEntity a"
            + " where a.realmId = :realm and a.memberId = u.id and a.version >= :version)";

    private static final String MEMBERS_WHO_ACCEPTED = "select count(distinct a.memberId) from AcceptanceEntity a"
            + " where a.realmId = :realm and a.version >= :version and a.memberId <> a.id";

    private static final String PER_DAY = "select a.acceptedAt - mod(a.acceptedAt, 86400), count(a.id)"
            + " from AcceptanceEntity a where a.realmId = :realm and a.version = :version"
            + " group by a.acceptedAt - mod(a.acceptedAt, 86400)";

    private final EntityManager em;
    private final String realmId;

    public LedgerSearch(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realm.getId();
    }

    /**
     * Who it is about.
     *
     * @param id null for a member who was erased
     * @param username null for a member who was erased or lives in another user storage
     */
    public record Person(String id, String username) {}

    /** A line with the member it is about, and its place. */
    public record Line<T>(Person member, T entry, LedgerKey key) {}

    /** How many accepted on a day that starts at {@code start}, in seconds since 1970. */
    public record Day(long start, long accepted) {}

    /** Acceptances of a version, the newest first. */
    public List<Line<Acceptance>> accepted(int version, LedgerKey after, int max) {
        return page(ACCEPTED, version, after, max).stream()
                .map(row -> ((AcceptanceEntity) row[0]).line((String) row[1]))
                .toList();
    }

    /** Members who left without accepting a version, the newest first; some of them may have accepted since. */
    public List<Line<Answer>> declined(int version, LedgerKey after, int max) {
        return page(DECLINED, version, after, max).stream()
                .map(row -> ((AnswerEntity) row[0]).line((String) row[1]))
                .toList();
    }

    /** Members who have accepted neither the version nor a later one, by user name, after a user name. */
    public List<Person> pending(int version, Optional<String> after, int max) {
        TypedQuery<Object[]> query = em.createQuery(
                "select u.id, u.username" + PENDING_MEMBERS
                        + after.map(name -> " and u.username > :after").orElse("") + " order by u.username",
                Object[].class);
        after.ifPresent(name -> query.setParameter("after", name));
        return page(query, version, max).stream()
                .map(row -> new Person((String) row[0], (String) row[1]))
                .toList();
    }

    public long countPending(int version) {
        return count("select count(u.id)" + PENDING_MEMBERS, version);
    }

    /** Members, of those there still are, who have accepted the version or a later one. */
    public long countMembersWhoAccepted(int version) {
        return count(MEMBERS_WHO_ACCEPTED, version);
    }

    /** Acceptances of a version per day (UTC): erased members and lines that are no longer kept included. */
    public List<Day> perDay(int version) {
        Stream<Day> lines = em.createQuery(PER_DAY, Object[].class)
                .setParameter("realm", realmId)
                .setParameter("version", version)
                .getResultStream()
                .map(row -> new Day(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
        Stream<Day> forgotten = new AcceptanceCounts(em, realmId).perDay(version).stream();
        return Stream.concat(lines, forgotten)
                .collect(Collectors.groupingBy(Day::start, TreeMap::new, Collectors.summingLong(Day::accepted)))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private long count(String query, int version) {
        return em.createQuery(query, Long.class)
                .setParameter("realm", realmId)
                .setParameter("version", version)
                .getSingleResult();
    }

    private List<Object[]> page(String query, int version, LedgerKey after, int max) {
        return page(
                em.createQuery(query, Object[].class)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id()),
                version,
                max);
    }

    private List<Object[]> page(TypedQuery<Object[]> query, int version, int max) {
        return query.setParameter("realm", realmId)
                .setParameter("version", version)
                .setMaxResults(max)
                .getResultList();
    }
}
