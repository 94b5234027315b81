package cloud.indigos.keycloak.suspension.profile;

import cloud.indigos.keycloak.core.profile.MemberProfile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.userprofile.config.UPAttribute;

/** The services of a realm: the options of {@code indigos_services} in its user profile. */
public final class ServiceIds {

    /** What a realm starts with; an administrator edits the list in the user profile. */
    public static final List<String> DEFAULTS = List.of("mail", "mail_send", "files");

    /** Client attribute that says to which service a client belongs. */
    public static final String CLIENT_ATTRIBUTE = "indigos.service";

    private static final String OPTIONS = "options";
    private static final String NOTE = "indigos.services";

    /** Letters and underscores only: other characters break the rules services match claims with. */
    private static final Pattern VALID = Pattern.compile("[A-Za-z]+(_[A-Za-z]+)*");

    /** Their claims ({@code docs/claims.md}) say something else. */
    private static final Set<String> OTHER_CLAIMS =
            Set.of("suspended", "status", "notice", "suspension", "charter", "charter_current");

    /** In characters: many of them have their place in one line of the ledger. */
    private static final int LONGEST = 36;

    private ServiceIds() {}

    public static List<String> of(KeycloakSession session, RealmModel realm) {
        return of(new MemberProfile(session, realm));
    }

    public static List<String> of(MemberProfile profile) {
        return profile.derived(
                NOTE, known -> configured(known).filter(ServiceIds::isValid).toList());
    }

    /** All that an administrator can tick, were it no valid id. */
    public static List<String> options(KeycloakSession session, RealmModel realm) {
        return configured(new MemberProfile(session, realm)).toList();
    }

    /** Options an administrator entered that cannot become a claim. */
    public static List<String> invalid(KeycloakSession session, RealmModel realm) {
        return options(session, realm).stream().filter(id -> !isValid(id)).toList();
    }

    public static Optional<String> of(ClientModel client) {
        return Optional.ofNullable(client.getAttribute(CLIENT_ATTRIBUTE))
                .map(String::strip)
                .filter(id -> !id.isEmpty());
    }

    private static Stream<String> configured(MemberProfile profile) {
        return profile
                .find(StandingAttributes.SERVICES)
                .map(UPAttribute::getValidations)
                .map(validations -> validations.get(OPTIONS))
                .map(options -> options.get(OPTIONS))
                .filter(List.class::isInstance)
                .map(List.class::cast)
                .stream()
                .flatMap(ServiceIds::strings);
    }

    private static Stream<String> strings(List<?> values) {
        return values.stream().map(String::valueOf);
    }

    static boolean isValid(String id) {
        return id.length() <= LONGEST && VALID.matcher(id).matches() && !OTHER_CLAIMS.contains(id);
    }
}
