package cloud.indigos.keycloak.suspension.decision;

import cloud.indigos.keycloak.suspension.decision.DecisionRefusedException.Refused;
import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.profile.AdministratorSwitch;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.services.ErrorResponse;

/**
 * Settles what an administrator did to a member, in the transaction of the administrator's request. Keycloak swallows
 * what a listener throws; a change that cannot be settled is therefore refused by a transaction that cannot commit.
 */
final class StandingListenerProvider implements EventListenerProvider {

    private static final Logger LOG = Logger.getLogger(StandingListenerProvider.class);
    private static final Set<OperationType> CHANGES = Set.of(OperationType.CREATE, OperationType.UPDATE);
    private static final Set<EventType> ENTRIES = Set.of(
            EventType.LOGIN,
            EventType.CODE_TO_TOKEN,
            EventType.REFRESH_TOKEN,
            EventType.TOKEN_EXCHANGE,
            EventType.OAUTH2_DEVICE_CODE_TO_TOKEN,
            EventType.AUTHREQID_TO_TOKEN,
            EventType.JWT_AUTHORIZATION_GRANT,
            EventType.PERMISSION_TOKEN);

    /** A partial import tells of users in events of the realm. */
    private static final Set<ResourceType> RESOURCES = Set.of(ResourceType.USER, ResourceType.REALM);

    private static final List<Refused> NOT_RECORDED =
            List.of(new Refused(StandingAttributes.STANDING, "indigosStandingErrorNotRecorded", List.of()));
    private static final List<Refused> MEANWHILE =
            List.of(new Refused(StandingAttributes.STANDING, "indigosStandingErrorMeanwhile", List.of()));
    private static final Pattern MEMBER_PATH = Pattern.compile("(?:users|scim/v2/Users)/([^/]+)");

    private final KeycloakSession session;

    StandingListenerProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (!RESOURCES.contains(event.getResourceType()) || !CHANGES.contains(event.getOperationType())) {
            return;
        }
        try {
            member(event).ifPresent(member -> settle(event, member));
        } catch (DecisionRefusedException e) {
            refuseToCommit(Response.Status.BAD_REQUEST, e.reasons());
        } catch (ModelDuplicateException e) {
            // Two administrators at once: the ledger takes only one of them.
            refuseToCommit(Response.Status.CONFLICT, MEANWHILE);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "A change of a member could not be recorded and is refused: %s",
                    e.getClass().getName());
            LOG.debug("A change of a member could not be recorded", e);
            refuseToCommit(Response.Status.INTERNAL_SERVER_ERROR, NOT_RECORDED);
        }
    }

    private void settle(AdminEvent event, UserModel member) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (SuspensionSettings.isInstalled(realm)) {
            StandingChanges changes = new StandingChanges(session, realm);
            if (isCreated(event)) {
                AdministratorSwitch.noteBefore(session, realm, member);
            } else {
                requireNoLiftByTheSwitch(changes, realm, member);
            }
            changes.settle(member, kind(event), actor(event.getAuthDetails()));
        }
    }

    /** The console's switch sends what its page was loaded with: a decision taken since would be lifted unread. */
    private void requireNoLiftByTheSwitch(StandingChanges changes, RealmModel realm, UserModel member) {
        if (StandingAttributes.isActive(member)
                && AdministratorSwitch.isTurned(session, realm, member)
                && changes.isInForce(member)) {
            throw DecisionRefusedException.at(StandingAttributes.STANDING, "indigosStandingErrorSwitch");
        }
    }

    /** Whoever begins switched off was never switched off. */
    private static boolean isCreated(AdminEvent event) {
        return event.getResourceType() == ResourceType.USER && event.getOperationType() == OperationType.CREATE;
    }

    /** An import asks no rule of ours, so that what it brings is noticed and not decided. */
    private static Kind kind(AdminEvent event) {
        return event.getResourceType() == ResourceType.REALM ? Kind.OBSERVED : Kind.DECIDED;
    }

    /** The member an event is about: its path is {@code users/<id>} and nothing more, or SCIM's. */
    private Optional<UserModel> member(AdminEvent event) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        return Optional.ofNullable(event.getResourcePath())
                .map(MEMBER_PATH::matcher)
                .filter(Matcher::matches)
                .map(path -> session.users().getUserById(realm, path.group(1)));
    }

    private Actor actor(AuthDetails details) {
        RealmModel realm = session.realms().getRealm(details.getRealmId());
        UserModel admin = realm == null ? null : session.users().getUserById(realm, details.getUserId());
        return new Actor(details.getRealmId(), details.getUserId(), admin == null ? null : admin.getUsername());
    }

    private void refuseToCommit(Response.Status status, List<Refused> reasons) {
        List<ErrorRepresentation> errors = reasons.stream()
                .map(reason -> new ErrorRepresentation(
                        reason.attribute(), reason.key(), reason.parameters().toArray()))
                .toList();
        session.getTransactionManager().enlistPrepare(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                throw ErrorResponse.errors(errors, status);
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    /** A decision may have fallen while this login ran. */
    @Override
    public void onEvent(Event event) {
        if (ENTRIES.contains(event.getType()) && event.getUserId() != null && isEnforced(event.getRealmId())) {
            new LateSessions(session).endAfterLogin(event.getRealmId(), event.getUserId(), event.getSessionId());
        }
    }

    private boolean isEnforced(String realmId) {
        RealmModel realm = session.realms().getRealm(realmId);
        return realm != null && SuspensionSettings.isEnforced(realm);
    }

    @Override
    public void close() {}
}
