package cloud.indigos.keycloak.charter.store;

import cloud.indigos.keycloak.charter.Acceptance;
import cloud.indigos.keycloak.charter.Answer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Reads the ledger across members, page by page. */
public final class LedgerSearch {

    private static final String ACCEPTED = "select a, u.username from AcceptanceEntity a"
            + " left join UserEntity u on u.id = a.memberId"
            + " where a.realmId = :realm and a.version = :version order by a.acceptedAt desc, a.id";

    private static final String DECLINED = "select a, u.username from AnswerEntity a"
            + " left join UserEntity u on u.id = a.memberId"
            + " where a.realmId = :realm and a.version = :version"
            + " and a.kind = cloud.indigos.keycloak.charter.Answer.Kind.DECLINED"
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

    /** A line with the member it is about. */
    public record Line<T>(Person member, T entry) {}

    /** How many accepted on a day that starts at {@code start}, in seconds since 1970. */
    public record Day(long start, long accepted) {}

    /** Acceptances of a version, the newest first. */
    public List<Line<Acceptance>> accepted(int version, int first, int max) {
        return page(em.createQuery(ACCEPTED, Object[].class), version, first, max).stream()
                .map(row -> new Line<>(
                        ((AcceptanceEntity) row[0]).person((String) row[1]), ((AcceptanceEntity) row[0]).acceptance()))
                .toList();
    }

    /** Members who left without accepting a version, the newest first; some of them may have accepted since. */
    public List<Line<Answer>> declined(int version, int first, int max) {
        return page(em.createQuery(DECLINED, Object[].class), version, first, max).stream()
                .map(row ->
                        new Line<>(((AnswerEntity) row[0]).person((String) row[1]), ((AnswerEntity) row[0]).answer()))
                .toList();
    }

    /** Members who have accepted neither the version nor a later one, by user name. */
    public List<Person> pending(int version, int first, int max) {
        return page(
                        em.createQuery(
                                "select u.id, u.username" + PENDING_MEMBERS + " order by u.username", Object[].class),
                        version,
                        first,
                        max)
                .stream()
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

    private List<Object[]> page(TypedQuery<Object[]> query, int version, int first, int max) {
        return query.setParameter("realm", realmId)
                .setParameter("version", version)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }
}
