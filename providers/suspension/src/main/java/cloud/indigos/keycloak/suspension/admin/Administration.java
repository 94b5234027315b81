package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.core.member.SentId;
import cloud.indigos.keycloak.core.rest.Errors;
import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.suspension.decision.DecisionEvent;
import cloud.indigos.keycloak.suspension.decision.DecisionRefusedException;
import cloud.indigos.keycloak.suspension.decision.DecisionRefusedException.Refused;
import cloud.indigos.keycloak.suspension.effect.Outbox;
import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.profile.MemberTurn;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;
import org.keycloak.validate.ValidationError;

/** One administrator's request: who asks, for which realm, and in which language the answer is. */
record Administration(
        KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {

    private static final int MOST_PER_PAGE = 1000;

    /** The same administrator in another session, with nothing of this one's transaction. */
    Administration in(KeycloakSession other) {
        RealmModel realmThere = other.realms().getRealm(realm.getId());
        AdminAuth admin = auth.adminAuth();
        RealmModel adminRealm = other.realms().getRealm(admin.getRealm().getId());
        AdminAuth adminThere = new AdminAuth(
                adminRealm,
                admin.getToken(),
                other.users().getUserById(adminRealm, admin.getUser().getId()),
                adminRealm.getClientById(admin.getClient().getId()));
        return new Administration(
                other, realmThere, AdminPermissions.evaluator(other, realmThere, adminThere), adminEvent.clone(other));
    }

    Texts texts() {
        return Texts.forReader(session, realm, auth.adminAuth().getUser());
    }

    Errors errors() {
        return new Errors(texts());
    }

    Actor actor() {
        return Actor.of(auth.adminAuth());
    }

    void requireInstalled() {
        if (!SuspensionSettings.isInstalled(realm)) {
            throw notInstalled();
        }
    }

    private RuntimeException notInstalled() {
        return errors().notFound("indigosStandingsErrorNotInstalled");
    }

    /** Where suspension was removed, somebody may still have to be told of its end, or could not be. */
    void requireInstalledOrToBeTold() {
        if (!SuspensionSettings.isInstalled(realm) && new Outbox(session).isEmpty(realm)) {
            throw notInstalled();
        }
    }

    void requirePage(int first, int max) {
        if (first < 0 || max < 1 || max > MOST_PER_PAGE) {
            throw errors().badRequest("indigosStandingsErrorPage", MOST_PER_PAGE);
        }
    }

    /** A decision that names no standing would read as an active one. */
    void requireStanding(DecisionInput input) {
        if (input == null) {
            throw errors().badRequest("indigosStandingsErrorNoBody");
        }
        if (input.standing() == null || input.standing().isBlank()) {
            String field = StandingAttributes.STANDING;
            throw refused(new DecisionRefusedException(
                    List.of(new Refused(field, ValidationError.MESSAGE_INVALID_VALUE, List.of(field)))));
        }
    }

    /** A member whom this administrator may see; the answer does not tell others from those who do not exist. */
    UserModel visible(String id) {
        return SentId.findMember(session, realm, id)
                .filter(member -> auth.users().canView(member) || auth.users().canManage(member))
                .orElseThrow(this::unknownMember);
    }

    /** A member whom this administrator may decide about: Keycloak's own permission to manage that user. */
    UserModel managed(String id) {
        UserModel member = visible(id);
        auth.users().requireManage(member);
        return member;
    }

    /** The same, once everybody is done who decides about that member just now. */
    UserModel managedInTurn(String id) {
        UserModel member = managed(id);
        if (!MemberTurn.tryToTake(session, member)) {
            throw errors().conflict("indigosStandingsErrorMeanwhile");
        }
        return member;
    }

    private RuntimeException unknownMember() {
        return auth.users().canQuery() ? errors().notFound("indigosStandingsErrorNoMember") : new ForbiddenException();
    }

    /** The console's errors, each at its field, in the caller's language. */
    ErrorResponseException refused(DecisionRefusedException refused) {
        Texts texts = texts();
        List<ErrorRepresentation> errors = refused.reasons().stream()
                .map(reason -> new ErrorRepresentation(
                        DecisionInput.fieldOf(reason.attribute()), text(texts, reason), new Object[0]))
                .toList();
        return ErrorResponse.errors(errors, Response.Status.BAD_REQUEST);
    }

    static String text(Texts texts, Refused reason) {
        return texts.ofConsole(reason.key(), reason.parameters());
    }

    /** Leaves an admin event of a decision, without its reason. */
    void record(Decision decision) {
        DecisionEvent.record(session, adminEvent, decision);
    }
}
