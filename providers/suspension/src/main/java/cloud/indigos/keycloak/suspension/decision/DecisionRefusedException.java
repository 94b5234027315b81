package cloud.indigos.keycloak.suspension.decision;

import java.util.List;
import java.util.stream.Stream;

/** A decision that may not be taken as it is; nothing has been changed. */
public final class DecisionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refused> reasons;

    public DecisionRefusedException(List<Refused> reasons) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
    }

    /** Refused for one reason; the attribute becomes the first parameter of the message. */
    static DecisionRefusedException at(String attribute, String key, String... parameters) {
        List<Object> all = Stream.concat(Stream.of(attribute), Stream.of(parameters))
                .map(Object.class::cast)
                .toList();
        return new DecisionRefusedException(List.of(new Refused(attribute, key, all)));
    }

    /**
     * One reason, as Keycloak's user profile tells it.
     *
     * @param attribute the user attribute it is about
     * @param key of the message, in the notation of the admin console
     * @param parameters of the message; the first is the attribute
     */
    public record Refused(String attribute, String key, List<Object> parameters) {}

    public List<Refused> reasons() {
        return reasons;
    }
}
