package cloud.indigos.keycloak.password.policy;

import java.util.List;

/** The administrator's text is not a policy; {@code key} and {@code parameters} make the message that says why. */
public final class InvalidSettingException extends Exception {

    private final String key;
    private final transient List<Object> parameters;

    InvalidSettingException(String key, Object... parameters) {
        super(key + ' ' + List.of(parameters));
        this.key = key;
        this.parameters = List.of(parameters);
    }

    public String key() {
        return key;
    }

    public List<Object> parameters() {
        return parameters;
    }
}
