package cloud.indigos.keycloak.core.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPGroup;
import org.keycloak.userprofile.UserProfileProvider;

/** Our attributes in a realm's user profile; they share one group, which the console draws in the user's details. */
public final class MemberProfile {

    /** The group of all our attributes; it exists while it has one. */
    public static final String GROUP = "indigos-standing";

    private final KeycloakSession session;
    private final RealmModel realm;

    public MemberProfile(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public Optional<UPAttribute> find(String name) {
        return Optional.ofNullable(configuration().getAttribute(name));
    }

    /** Adds the attributes the realm does not have yet, in our group; those it has stay as the administrator left them. */
    public void addMissing(List<UPAttribute> attributes) {
        UPConfig config = configuration().clone();
        if (config.getGroups().stream().noneMatch(group -> group.getName().equals(GROUP))) {
            UPGroup group = new UPGroup(GROUP);
            group.setDisplayHeader("${indigosProfileGroup}");
            group.setDisplayDescription("${indigosProfileGroupDescription}");
            config.addGroup(group);
        }
        attributes.stream()
                .filter(attribute -> config.getAttribute(attribute.getName()) == null)
                .forEach(attribute -> {
                    attribute.setGroup(GROUP);
                    config.addOrReplaceAttribute(attribute);
                });
        save(config);
    }

    /** Removes the attributes, and the group with the last of them. Values stored on users stay. */
    public void remove(List<String> names) {
        UPConfig config = configuration().clone();
        names.forEach(config::removeAttribute);
        if (config.getAttributes().stream().noneMatch(attribute -> GROUP.equals(attribute.getGroup()))) {
            config.setGroups(config.getGroups().stream()
                    .filter(group -> !group.getName().equals(GROUP))
                    .toList());
        }
        save(config);
    }

    private UPConfig configuration() {
        return inRealm(provider -> provider.getConfiguration());
    }

    private void save(UPConfig config) {
        inRealm(provider -> {
            provider.setConfiguration(config);
            return null;
        });
    }

    /** The user-profile provider works on the realm of the context, which is another one during import. */
    private <T> T inRealm(Function<UserProfileProvider, T> work) {
        RealmModel before = session.getContext().getRealm();
        session.getContext().setRealm(realm);
        try {
            return work.apply(session.getProvider(UserProfileProvider.class));
        } finally {
            session.getContext().setRealm(before);
        }
    }
}
