package cloud.indigos.keycloak.suspension.profile;

import cloud.indigos.keycloak.core.rest.ControlCharacters;
import cloud.indigos.keycloak.suspension.ledger.DecisionLedger;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;
import cloud.indigos.keycloak.suspension.standing.StandingRules;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import cloud.indigos.keycloak.suspension.standing.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.SimpleValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

/**
 * Refuses, at the field, a decision that an administrator may not take as it is. It sits on {@code indigos_standing} and
 * looks at all of our attributes; only the console's and the admin API's way of changing a user concerns it.
 */
public final class StandingValidator implements SimpleValidator {

    public static final String ID = "indigos-standing";

    /** Details of a decision in force that a request may clear by an empty text, but not by forgetting them. */
    private static final List<String> NEVER_FORGOTTEN = List.of(
            StandingAttributes.UNTIL, StandingAttributes.REASON, StandingAttributes.ARTICLE, StandingAttributes.URGENT);

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public ValidationContext validate(
            Object input, String inputHint, ValidationContext context, ValidatorConfig config) {
        AttributeContext attributeContext =
                UserProfileAttributeValidationContext.from(context).getAttributeContext();
        if (attributeContext.getContext() == UserProfileContext.USER_API) {
            errors(context.getSession(), attributeContext).forEach(context::addError);
        }
        return context;
    }

    private static Stream<ValidationError> errors(KeycloakSession session, AttributeContext context) {
        UserModel member = context.getUser();
        Attributes sent = context.getAttributes();
        StandingState before = member == null ? StandingState.active() : StandingAttributes.read(member);
        StandingState after = StandingAttributes.read(sent::get);
        if (member != null) {
            AdministratorSwitch.noteBefore(session, session.getContext().getRealm(), member);
        }
        if (StandingAttributes.endsBeyondAllYears(sent::get)) {
            return Stream.of(error(StandingAttributes.UNTIL, "error-invalid-date"));
        }
        if (!before.isActive() && isBlank(sent.get(StandingAttributes.STANDING))) {
            return Stream.of(error(StandingAttributes.STANDING, "indigosStandingErrorOmitted"));
        }
        if (member != null && !after.equals(before) && !isInTurn(session, member, before)) {
            return Stream.of(error(StandingAttributes.STANDING, "indigosStandingErrorMeanwhile"));
        }
        return Stream.of(
                        unfit(member, sent, after),
                        tooLong(member, sent, after),
                        forgotten(member, sent, before, after),
                        broken(session, member, before, after))
                .flatMap(Function.identity());
    }

    /** Keycloak's own validator would call the field by the attribute's name, and refuse what has long been there. */
    private static Stream<ValidationError> tooLong(UserModel member, Attributes sent, StandingState after) {
        return newReason(member, sent, after)
                .filter(reason -> reason.strip().length() > StandingAttributes.LONGEST_REASON)
                .map(reason -> error(
                        StandingAttributes.REASON, "indigosStandingErrorLong", StandingAttributes.LONGEST_REASON));
    }

    private static Stream<ValidationError> unfit(UserModel member, Attributes sent, StandingState after) {
        return newReason(member, sent, after)
                .filter(ControlCharacters::areIn)
                .map(reason -> error(StandingAttributes.REASON, "indigosStandingErrorUnfit"));
    }

    private static Stream<String> newReason(UserModel member, Attributes sent, StandingState after) {
        return sent.get(StandingAttributes.REASON).stream()
                .filter(reason -> !after.isActive())
                .filter(reason ->
                        member == null || !reason.equals(member.getFirstAttribute(StandingAttributes.REASON)));
    }

    /** Whether what the request changes is still as the request has read it. */
    private static boolean isInTurn(KeycloakSession session, UserModel member, StandingState before) {
        return MemberTurn.tryToTake(session, member)
                && StandingAttributes.read(member).equals(before);
    }

    private static Stream<ValidationError> forgotten(
            UserModel member, Attributes sent, StandingState before, StandingState after) {
        if (before.isActive() || after.isActive()) {
            return Stream.empty();
        }
        return NEVER_FORGOTTEN.stream()
                .filter(name -> sent.get(name).isEmpty() && says(member.getFirstAttribute(name)))
                .map(name -> error(name, "indigosStandingErrorForgotten"));
    }

    private static boolean says(String value) {
        return value != null && !value.equals(Urgency.NO.value());
    }

    private static Stream<ValidationError> broken(
            KeycloakSession session, UserModel member, StandingState before, StandingState after) {
        RealmModel realm = session.getContext().getRealm();
        SuspensionSettings settings = SuspensionSettings.of(realm);
        Instant now = CurrentStanding.now();
        Instant warnedSince = settings.warnedSince(now);
        return new StandingRules(
                        now,
                        settings.zone(),
                        settings.warningMonths(),
                        () -> member != null && new DecisionLedger(session, realm).warnedSince(member, warnedSince))
                .violations(before, after).stream()
                        .map(violation -> error(
                                StandingAttributes.nameOf(violation.field()),
                                violation.key(),
                                violation.parameters().toArray()));
    }

    private static boolean isBlank(List<String> values) {
        return values.stream().filter(Objects::nonNull).allMatch(String::isBlank);
    }

    private static ValidationError error(String attribute, String key, Object... parameters) {
        return new ValidationError(ID, attribute, key, parameters);
    }
}
