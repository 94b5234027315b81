package cloud.indigos.keycloak.suspension.login;

import cloud.indigos.keycloak.suspension.standing.Standing;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What happens to a member who comes in at a client. */
enum Entry {
    /** Goes on to the service. */
    OPEN,
    /** Reads the warning once, then goes on. */
    READ_FIRST,
    /** Reads why not, and goes no further. */
    REFUSED;

    /**
     * @param service the service the client belongs to, if any
     * @param interactive whether a person sees a page in this login
     * @param acknowledged whether the member has read this warning before; asked only when it matters
     */
    static Entry of(StandingState state, Optional<String> service, boolean interactive, BooleanSupplier acknowledged) {
        if (state.refusal().wholeAccount()
                || service.filter(state.refusal()::refuses).isPresent()) {
            return REFUSED;
        }
        boolean asks = state.standing() == Standing.WARNED && interactive && !acknowledged.getAsBoolean();
        return asks ? READ_FIRST : OPEN;
    }
}
