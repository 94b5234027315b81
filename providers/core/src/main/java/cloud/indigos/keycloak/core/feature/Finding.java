package cloud.indigos.keycloak.core.feature;

import java.util.List;

/**
 * One thing an administrator should know about a feature in a realm.
 *
 * @param key a message key, stable enough for scripts to match on
 * @param parameters what the message fills in
 */
public record Finding(Level level, String key, List<Object> parameters) {

    /** How bad it is: {@code ERROR} breaks a promise, {@code WARNING} may, {@code INFO} is good to know. */
    public enum Level {
        ERROR,
        WARNING,
        INFO
    }

    public Finding {
        parameters = List.copyOf(parameters);
    }

    public static Finding error(String key, Object... parameters) {
        return new Finding(Level.ERROR, key, List.of(parameters));
    }

    public static Finding warning(String key, Object... parameters) {
        return new Finding(Level.WARNING, key, List.of(parameters));
    }

    public static Finding info(String key, Object... parameters) {
        return new Finding(Level.INFO, key, List.of(parameters));
    }
}
