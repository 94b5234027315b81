package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.profile.AdministratorSwitch;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.standing.Standing;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A value too long for its column is null there. */
    private static final String UNKNOWN_STANDING = "select distinct a.user.id from UserAttributeEntity a"
            + " where a.name = :name and (a.value is null or a.value not in (:known)) and a.user.realmId = :realm"
            + " and a.user.id > :after order by a.user.id";

    private static final String SWITCHED_OFF = "select u.id from UserEntity u where u.realmId = :realm"
            + " and u.enabled = false and u.serviceAccountClientLink is null and u.id > :after order by u.id";

    /** ISO dates sort as text. */
    private static final String ENDED = "select a.user.id from UserAttributeEntity a"
            + " where a.name = :name and a.value < :today and a.user.realmId = :realm and a.user.id > :after"
            + " order by a.user.id";

    private static final String STANDINGS = "select u.id, u.enabled, a.name, coalesce(a.value, a.longValue)"
            + " from UserEntity u left join u.attributes a on a.name in (:names)"
            + " where u.id in (:members) and u.realmId = :realm";

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

    /** Ids, in their order, of members whose standing is a word nobody could have chosen in the console. */
    public List<String> withUnknownStandingAfter(String memberId, int most) {
        List<String> known =
                Arrays.stream(Standing.values()).map(Standing::value).toList();
        return page(UNKNOWN_STANDING, Map.of("name", StandingAttributes.STANDING, "known", known), memberId, most);
    }

    /** Ids, in their order, of members whom Keycloak's own switch locks out. */
    public List<String> switchedOffAfter(String memberId, int most) {
        return page(SWITCHED_OFF, Map.of(), memberId, most);
    }

    /** Ids, in their order, of members whose decision had its last day before this one, in ISO 8601. */
    public List<String> endedAfter(String today, String memberId, int most) {
        return page(ENDED, Map.of("name", StandingAttributes.UNTIL, "today", today), memberId, most);
    }

    private List<String> page(String query, Map<String, ?> parameters, String after, int most) {
        TypedQuery<String> typed = entities.createQuery(query, String.class)
                .setParameter("realm", realm.getId())
                .setParameter("after", after)
                .setMaxResults(most);
        parameters.forEach(typed::setParameter);
        return typed.getResultList();
    }

    /** By member id; without those whom the database does not hold, such as members of a directory. */
    public Map<String, Comparison> compare(Collection<String> members, Map<String, Decision> known) {
        Map<String, Row> rows = new HashMap<>();
        entities.createQuery(STANDINGS, Object[].class)
                .setParameter("members", members)
                .setParameter("realm", realm.getId())
                .setParameter("names", NAMES)
                .getResultStream()
                .forEach(row -> rows.computeIfAbsent((String) row[0], id -> new Row((boolean) row[1]))
                        .add((String) row[2], (String) row[3]));
        Map<String, Comparison> comparisons = new HashMap<>();
        rows.forEach((id, row) -> comparisons.put(id, row.beside(Optional.ofNullable(known.get(id)))));
        return comparisons;
    }

    private record Row(boolean enabled, Map<String, List<String>> attributes) {

        Row(boolean enabled) {
            this(enabled, new HashMap<>());
        }

        void add(String name, String value) {
            if (value != null && !value.isBlank()) {
                attributes.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
            }
        }

        Comparison beside(Optional<Decision> known) {
            return Comparison.of(
                    StandingAttributes.read(attributes::get),
                    attributes.containsKey(StandingAttributes.STANDING),
                    AdministratorSwitch.isOn(enabled, attributes.containsKey(UserModel.DISABLED_REASON), known),
                    known);
        }
    }
}
