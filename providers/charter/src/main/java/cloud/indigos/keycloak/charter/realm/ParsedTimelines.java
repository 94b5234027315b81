package cloud.indigos.keycloak.charter.realm;

import cloud.indigos.keycloak.charter.CharterTimeline;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Timelines by the text they were read from: every token, userinfo and introspection asks for the same few. */
final class ParsedTimelines {

    /** One for each realm, and one more each time a charter is published. */
    static final int MOST = 1000;

    private final Map<String, CharterTimeline> timelines = new ConcurrentHashMap<>();

    /** @throws RuntimeException when the text is no timeline */
    CharterTimeline of(String encoded) {
        CharterTimeline known = timelines.get(encoded);
        if (known != null) {
            return known;
        }
        CharterTimeline parsed = CharterTimeline.parse(encoded);
        if (timelines.size() >= MOST) {
            timelines.clear();
        }
        timelines.put(encoded, parsed);
        return parsed;
    }

    int size() {
        return timelines.size();
    }
}
