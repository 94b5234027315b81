package cloud.indigos.keycloak.core.feature;

import java.util.List;

/**
 * One thing an administrator should know about a feature in a realm.
 *
 * @param key a message key, stable enough for scripts to match on
 * @param parameters what the message fills in; names no member
 * @param members user names of those it is about, enough to begin with: for administrators who may view users
 */
public record Finding(Level level, String key, List<Object> parameters, List<String> members) {

    /** How bad it is: {@code ERROR} breaks a promise, {@code WARNING} may, {@code INFO} is good to know. */
    public enum Level {
        ERROR,
        WARNING,
        INFO
    }

    public Finding {
        parameters = List.copyOf(parameters);
        members = List.copyOf(members);
    }

    public static Finding error(String key, Object... parameters) {
        return new Finding(Level.ERROR, key, List.of(parameters), List.of());
    }

    public static Finding warning(String key, Object... parameters) {
        return new Finding(Level.WARNING, key, List.of(parameters), List.of());
    }

    /**
     * A warning about some members.
     *
     * @param count how many they are
     * @param members user names of some of them
     */
    public static Finding warningAbout(String key, long count, List<String> members) {
        return new Finding(Level.WARNING, key, List.of(count), members);
    }

    public static Finding info(String key, Object... parameters) {
        return new Finding(Level.INFO, key, List.of(parameters), List.of());
    }
}
