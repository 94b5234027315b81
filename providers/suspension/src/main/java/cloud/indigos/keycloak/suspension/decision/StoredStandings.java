package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Members' attributes as the database has them at this moment, by values and not by entities: neither the user cache nor
 * what this session read before knows what others changed meanwhile.
 */
public final class StoredStandings {

    private static final String WITH_STANDING = "select distinct a.user.id from UserAttributeEntity a"
            + " where a.name = :name and a.user.realmId = :realm and a.user.id > :after order by a.user.id";

    private static final String SWITCHED_OFF = "select u.id from UserEntity u where u.realmId = :realm"
            + " and u.enabled = false and u.serviceAccountClientLink is null and u.id > :after order by u.id";

    /** ISO dates sort as text. */
    private static final String ENDED = "select a.user.id from UserAttributeEntity a"
            + " where a.name = :name and a.value < :today and a.user.realmId = :realm and a.user.id > :after"
            + " order by a.user.id";

    private static final String SWITCHES =
            "select u.id, u.enabled from UserEntity u where u.id in (:members) and u.realmId = :realm";

    private static final String ATTRIBUTES = "select a.user.id, a.name, coalesce(a.value, a.longValue)"
            + " from UserAttributeEntity a where a.user.id in (:members) and a.name in (:names)";

    private static final List<String> NAMES = Stream.concat(
                    StandingAttributes.DECIDED.stream(), Stream.of(UserModel.DISABLED_REASON))
            .toList();

    private final EntityManager entities;
    private final RealmModel realm;

    public StoredStandings(KeycloakSession session, RealmModel realm) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** Ids, in their order, of members who have a standing, even an active one. */
    public List<String> withStandingAfter(String memberId, int most) {
        return page(WITH_STANDING, Map.of("name", StandingAttributes.STANDING), memberId, most);
    }

    /** Ids, in their order, of members whom Keycloak's own switch locks out. */
    public List<String> switchedOffAfter(String memberId, int most) {
        return page(SWITCHED_OFF, Map.of(), memberId, most);
    }

    /** Ids, in their order, of members whose decision had its last day before this one, in ISO 8601. */
    public List<String> endedAfter(String today, String memberId, int most) {
        return page(ENDED, Map.of("name", StandingAttributes.UNTIL, "today", today), memberId, most);
    }

    private List<String> page(String query, Map<String, String> parameters, String after, int most) {
        TypedQuery<String> typed = entities.createQuery(query, String.class)
                .setParameter("realm", realm.getId())
                .setParameter("after", after)
                .setMaxResults(most);
        parameters.forEach(typed::setParameter);
        return typed.getResultList();
    }

    /** By member id; without those whom the database does not hold, such as members of a directory. */
    public Map<String, Comparison> compare(Collection<String> members, Map<String, Decision> known) {
        Map<String, Map<String, List<String>>> attributes = attributes(members);
        Map<String, Comparison> comparisons = new HashMap<>();
        entities.createQuery(SWITCHES, Object[].class)
                .setParameter("members", members)
                .setParameter("realm", realm.getId())
                .getResultStream()
                .forEach(row -> {
                    String member = (String) row[0];
                    comparisons.put(
                            member,
                            compare(
                                    (boolean) row[1],
                                    attributes.getOrDefault(member, Map.of()),
                                    Optional.ofNullable(known.get(member))));
                });
        return comparisons;
    }

    private static Comparison compare(boolean enabled, Map<String, List<String>> attributes, Optional<Decision> known) {
        return Comparison.of(
                StandingAttributes.read(attributes::get),
                attributes.containsKey(StandingAttributes.STANDING),
                enabled || attributes.containsKey(UserModel.DISABLED_REASON),
                known);
    }

    private Map<String, Map<String, List<String>>> attributes(Collection<String> members) {
        return entities.createQuery(ATTRIBUTES, Object[].class)
                .setParameter("members", members)
                .setParameter("names", NAMES)
                .getResultStream()
                .filter(row -> row[2] != null && !((String) row[2]).isBlank())
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.groupingBy(
                                row -> (String) row[1],
                                Collectors.mapping(row -> (String) row[2], Collectors.toList()))));
    }
}
