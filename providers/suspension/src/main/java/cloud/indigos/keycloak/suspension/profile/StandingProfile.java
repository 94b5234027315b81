package cloud.indigos.keycloak.suspension.profile;

import cloud.indigos.keycloak.suspension.standing.Standing;
import cloud.indigos.keycloak.suspension.standing.Urgency;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.userprofile.UserProfileConstants;
import org.keycloak.userprofile.validator.MultiValueValidator;
import org.keycloak.validate.validators.IsoDateValidator;
import org.keycloak.validate.validators.OptionsValidator;

/** Our attributes as the console draws them in the user's details; only administrators see or change them. */
public final class StandingProfile {

    private static final int ARTICLES = 13;
    private static final String ADMIN = UserProfileConstants.ROLE_ADMIN;

    private StandingProfile() {}

    public static List<UPAttribute> attributes() {
        return List.of(standing(), services(), until(), reason(), article(), urgent(), summary());
    }

    private static UPAttribute standing() {
        UPAttribute attribute = select(
                StandingAttributes.STANDING,
                "indigosStanding",
                Arrays.stream(Standing.values()).map(Standing::value).toList());
        attribute.addValidation(StandingValidator.ID, Map.of());
        return attribute;
    }

    /** Without {@code multivalued}, which would draw a plain list instead of check boxes. */
    private static UPAttribute services() {
        UPAttribute attribute = editable(
                StandingAttributes.SERVICES,
                Map.of("inputType", "multiselect-checkboxes", "inputOptionLabelsI18nPrefix", "indigosService"));
        attribute.addValidation(OptionsValidator.ID, Map.of("options", ServiceIds.DEFAULTS));
        attribute.addValidation(MultiValueValidator.ID, Map.of("min", 0, "max", StandingAttributes.MOST_SERVICES));
        return attribute;
    }

    private static UPAttribute until() {
        UPAttribute attribute = editable(StandingAttributes.UNTIL, Map.of("inputType", "html5-date"));
        attribute.addValidation(IsoDateValidator.ID, Map.of());
        return attribute;
    }

    private static UPAttribute reason() {
        return editable(
                StandingAttributes.REASON,
                Map.of("inputType", "textarea", "inputTypeRows", "4", "inputTypeCols", "60"));
    }

    private static UPAttribute article() {
        return select(
                StandingAttributes.ARTICLE,
                "indigosArticle",
                IntStream.rangeClosed(1, ARTICLES).mapToObj(Integer::toString).toList());
    }

    private static UPAttribute urgent() {
        return select(
                StandingAttributes.URGENT,
                "indigosUrgent",
                Arrays.stream(Urgency.values()).map(Urgency::value).toList());
    }

    private static UPAttribute summary() {
        UPAttribute attribute = new UPAttribute(StandingAttributes.SUMMARY, Map.of());
        attribute.setDisplayName(label(StandingAttributes.SUMMARY));
        attribute.setPermissions(new UPAttributePermissions(Set.of(ADMIN), Set.of()));
        return attribute;
    }

    private static UPAttribute select(String name, String labelPrefix, List<String> options) {
        UPAttribute attribute =
                editable(name, Map.of("inputType", "select", "inputOptionLabelsI18nPrefix", labelPrefix));
        attribute.addValidation(OptionsValidator.ID, Map.of("options", options));
        return attribute;
    }

    private static UPAttribute editable(String name, Map<String, Object> annotations) {
        UPAttribute attribute = new UPAttribute(name, annotations);
        attribute.setDisplayName(label(name));
        attribute.setPermissions(new UPAttributePermissions(Set.of(ADMIN), Set.of(ADMIN)));
        return attribute;
    }

    private static String label(String name) {
        return "${" + name + "}";
    }
}
