package cloud.indigos.keycloak.downstream.service;

import cloud.indigos.keycloak.downstream.settings.Secret;
import cloud.indigos.keycloak.downstream.settings.ServiceSettings;
import cloud.indigos.keycloak.suspension.effect.Outcome;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;

/** A service that members use, as far as we tell it what to do: one implementation for each kind. */
public interface MemberService {

    ServiceSettings settings();

    Secret secret();

    /**
     * The name by which the service knows a member. It is kept until the service has been told, even if the member is
     * erased before; empty when their id in Keycloak is enough, or they have no such name.
     */
    Optional<String> nameOf(UserModel member);

    /** Whether a member of whom nothing is refused any more must be told too. */
    boolean undoes();

    /** Whether it ends what a member has open there, though nothing is refused: somebody else may be using it. */
    boolean cuts();

    /** Ids of members about whom we have done something there, beside those who are refused now. */
    default Set<String> touched(KeycloakSessionFactory sessions, String realmId) {
        return Set.of();
    }

    /**
     * Does once what is to be done about one member, so that doing it again changes nothing.
     *
     * @param refused what is to hold
     */
    Outcome apply(ServiceCall call, Subject subject, boolean refused) throws IOException;

    /** A call that changes nothing and shows whether the service is there and lets us work. */
    Outcome probe(ServiceCall call) throws IOException;

    /** The member an attempt is about. */
    record Subject(
            KeycloakSessionFactory sessions, String realmId, String memberId, MemberNote note, BooleanSupplier now) {}
}
