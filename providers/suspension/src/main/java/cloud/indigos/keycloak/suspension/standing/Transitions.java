package cloud.indigos.keycloak.suspension.standing;

import static cloud.indigos.keycloak.suspension.standing.Transitions.Condition.EXCHANGE_FIRST;
import static cloud.indigos.keycloak.suspension.standing.Transitions.Condition.EXCHANGE_IF_MORE_REFUSED;
import static cloud.indigos.keycloak.suspension.standing.Transitions.Condition.FREE;
import static cloud.indigos.keycloak.suspension.standing.Transitions.Use.NEEDED;
import static cloud.indigos.keycloak.suspension.standing.Transitions.Use.OPTIONAL;
import static cloud.indigos.keycloak.suspension.standing.Transitions.Use.REFUSED;
import static cloud.indigos.keycloak.suspension.standing.Transitions.Use.UNUSED;

import cloud.indigos.keycloak.suspension.standing.Violation.Field;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The one table of who may go where and what it takes. Every standing may follow every other, since everything can be
 * lifted or corrected; what differs is what a decision needs. The administrators' guides show this very table.
 */
public final class Transitions {

    /** Whether the association has to talk to the member first (charter §11). */
    public enum Condition {
        FREE,
        /** A warning within the warning period, or an urgent ground. */
        EXCHANGE_FIRST,
        /** The same, as soon as one service is refused that was not before. */
        EXCHANGE_IF_MORE_REFUSED
    }

    /** What becomes of a field of the form. */
    public enum Use {
        NEEDED,
        OPTIONAL,
        /** A value in it is an error. */
        REFUSED,
        /** A value in it says nothing and is not kept. */
        UNUSED
    }

    /** By the standing before; in each line by the standing after, from mildest to harshest. */
    private static final Map<Standing, Map<Standing, Condition>> CONDITIONS = Map.of(
            Standing.ACTIVE, line(List.of(FREE, FREE, EXCHANGE_FIRST, EXCHANGE_FIRST, EXCHANGE_FIRST)),
            Standing.WARNED, line(List.of(FREE, FREE, EXCHANGE_FIRST, EXCHANGE_FIRST, EXCHANGE_FIRST)),
            Standing.RESTRICTED, line(List.of(FREE, FREE, EXCHANGE_IF_MORE_REFUSED, EXCHANGE_FIRST, EXCHANGE_FIRST)),
            Standing.SUSPENDED, line(List.of(FREE, FREE, FREE, FREE, EXCHANGE_FIRST)),
            Standing.CLOSED, line(List.of(FREE, FREE, FREE, FREE, FREE)));

    /** By field; in each line by the standing after, from mildest to harshest. */
    private static final Map<Field, Map<Standing, Use>> USES = Map.of(
            Field.REASON, line(List.of(UNUSED, NEEDED, NEEDED, NEEDED, NEEDED)),
            Field.SERVICES, line(List.of(UNUSED, UNUSED, NEEDED, UNUSED, UNUSED)),
            Field.UNTIL, line(List.of(UNUSED, OPTIONAL, OPTIONAL, OPTIONAL, REFUSED)),
            Field.ARTICLE, line(List.of(UNUSED, OPTIONAL, OPTIONAL, OPTIONAL, OPTIONAL)),
            Field.URGENT, line(List.of(UNUSED, OPTIONAL, OPTIONAL, OPTIONAL, OPTIONAL)));

    private Transitions() {}

    /**
     * What going from one standing to another takes.
     *
     * @param before what holds at this moment: a decision that has ended is {@link Standing#ACTIVE}
     */
    public static Condition condition(Standing before, Standing after) {
        return CONDITIONS.get(before).get(after);
    }

    /** What a decision for this standing does with a field; {@link Field#STANDING} itself is always needed. */
    public static Use use(Standing after, Field field) {
        return field == Field.STANDING ? NEEDED : USES.get(field).get(after);
    }

    private static <V> Map<Standing, V> line(List<V> cells) {
        Map<Standing, V> line = new EnumMap<>(Standing.class);
        Iterator<V> values = cells.iterator();
        for (Standing after : Standing.values()) {
            line.put(after, values.next());
        }
        return line;
    }
}
