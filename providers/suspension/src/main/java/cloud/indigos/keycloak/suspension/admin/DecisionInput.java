package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A decision as an administrator sends it; the same values as in the console's form. As there, a value of a decision in
 * force that is left out is an error, and an empty text clears it.
 *
 * @param standing {@code active}, {@code warned}, {@code restricted}, {@code suspended} or {@code closed}
 * @param services ids; with {@code restricted}
 * @param until last day, in ISO 8601
 * @param reason for the member, at most 1000 characters
 * @param article {@code 1} to {@code 13}
 * @param urgent {@code no}, {@code grave_risk}, {@code manifest_abuse}, {@code compromise} or {@code constraint}
 * @param note internal: for administrators alone
 */
record DecisionInput(
        String standing,
        List<String> services,
        String until,
        String reason,
        String article,
        String urgent,
        String note) {

    private static final String PREFIX = "indigos_";

    /** As the console sends it. */
    Map<String, List<String>> attributes() {
        Map<String, List<String>> attributes = new HashMap<>();
        put(attributes, StandingAttributes.STANDING, standing);
        if (services != null) {
            attributes.put(StandingAttributes.SERVICES, services);
        }
        put(attributes, StandingAttributes.UNTIL, until);
        put(attributes, StandingAttributes.REASON, reason);
        put(attributes, StandingAttributes.ARTICLE, article);
        put(attributes, StandingAttributes.URGENT, urgent);
        return attributes;
    }

    /** The same, where what is left out is cleared. */
    Map<String, List<String>> completeAttributes() {
        Map<String, List<String>> attributes = attributes();
        StandingAttributes.DECIDED.forEach(name -> attributes.putIfAbsent(name, List.of("")));
        return attributes;
    }

    /** The name here of what the console calls by the attribute. */
    static String fieldOf(String attribute) {
        return attribute.startsWith(PREFIX) ? attribute.substring(PREFIX.length()) : attribute;
    }

    private static void put(Map<String, List<String>> attributes, String name, String value) {
        if (value != null) {
            attributes.put(name, List.of(value));
        }
    }

    NoteInput noteInput() {
        return new NoteInput(note, null);
    }
}
