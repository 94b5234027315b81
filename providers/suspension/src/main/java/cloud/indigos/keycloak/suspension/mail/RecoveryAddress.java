package cloud.indigos.keycloak.suspension.mail;

import cloud.indigos.keycloak.core.profile.ProfileGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.userprofile.UserProfileConstants;
import org.keycloak.validate.validators.EmailValidator;

/** A second address that a member may give, and change at any time; a suspended mailbox is no place for its own news. */
public final class RecoveryAddress {

    public static final String ATTRIBUTE = "indigos_recovery_email";

    /** A group of its own, since that of the standing is the administrators'. */
    public static final ProfileGroup GROUP =
            new ProfileGroup("indigos-contact", "indigosContactGroup", "indigosContactGroupDescription");

    private RecoveryAddress() {}

    public static List<UPAttribute> attributes() {
        Set<String> everybody = Set.of(UserProfileConstants.ROLE_ADMIN, UserProfileConstants.ROLE_USER);
        UPAttribute attribute = new UPAttribute(
                ATTRIBUTE, Map.of("inputType", "html5-email", "inputHelperTextBefore", "${indigosRecoveryEmailHelp}"));
        attribute.setDisplayName("${" + ATTRIBUTE + "}");
        attribute.setPermissions(new UPAttributePermissions(everybody, everybody));
        attribute.addValidation(EmailValidator.ID, Map.of());
        return List.of(attribute);
    }
}
