package cloud.indigos.keycloak.suspension.effect;

import cloud.indigos.keycloak.suspension.ledger.Decision;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * A decision just taken about a member.
 *
 * @param previous the entry before it
 * @param sessions those open when it was taken
 */
public record Decided(
        RealmModel realm, UserModel member, Decision decision, Optional<Decision> previous, MemberSessions sessions) {}
