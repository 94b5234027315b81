package cloud.indigos.keycloak.core.profile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.keycloak.component.ComponentModel;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.UserProfileProvider;

/** Our attributes in a realm's user profile. */
public final class MemberProfile {

    /** What administrators see and members do not; the console draws it in the user's details. */
    private static final ProfileGroup STANDING =
            new ProfileGroup("indigos-standing", "indigosProfileGroup", "indigosProfileGroupDescription");

    /** A group of an administrator's own stays, even empty. */
    private static final String OURS = "indigos-";

    /** Ids of components, where a realm keeps its profile. */
    private static final Map<String, String> IDS_BY_REALM = new ConcurrentHashMap<>();

    private final KeycloakSession session;
    private final RealmModel realm;

    public MemberProfile(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public Optional<UPAttribute> find(String name) {
        return Optional.ofNullable(configuration().getAttribute(name));
    }

    /**
     * What follows from the profile, worked out once for each version of it and kept beside it in the realm cache.
     *
     * @param name of what is kept; one name stands for one function
     */
    public <T> T derived(String name, Function<MemberProfile, T> from) {
        Optional<ComponentModel> stored = stored();
        if (stored.isEmpty()) {
            return from.apply(this);
        }
        T known = stored.get().getNote(name);
        if (known != null) {
            return known;
        }
        T found = from.apply(this);
        stored.get().setNote(name, found);
        return found;
    }

    /** By its id from the second time on, for which the realm cache need not search among all components. */
    private Optional<ComponentModel> stored() {
        String id = IDS_BY_REALM.get(realm.getId());
        ComponentModel known = id == null ? null : realm.getComponent(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ComponentModel> found = realm.getComponentsStream(realm.getId(), UserProfileProvider.class.getName())
                .findFirst();
        found.ifPresent(component -> IDS_BY_REALM.put(realm.getId(), component.getId()));
        return found;
    }

    /** Adds what is missing, in the group of what administrators see. */
    public void addMissing(List<UPAttribute> attributes) {
        addMissing(STANDING, attributes);
    }

    /**
     * Adds the attributes the realm does not have yet, in a group; those it has stay as the administrator left them, but for
     * annotations that are not there at all.
     */
    public void addMissing(ProfileGroup group, List<UPAttribute> attributes) {
        UPConfig config = configuration().clone();
        group.addTo(config);
        attributes.forEach(attribute -> {
            if (config.getAttribute(attribute.getName()) == null) {
                attribute.setGroup(group.name());
                config.addOrReplaceAttribute(attribute);
            }
            annotate(config.getAttribute(attribute.getName()));
        });
        save(config);
    }

    /** Keycloak's SCIM reads the annotations of every attribute, and fails at one that has none. */
    private static void annotate(UPAttribute attribute) {
        if (attribute.getAnnotations() == null) {
            attribute.setAnnotations(Map.of());
        }
    }

    /** Of these, those at which Keycloak's SCIM fails, such as an older profile may have; {@link #addMissing} mends them. */
    public List<String> withoutAnnotations(List<UPAttribute> attributes) {
        UPConfig config = configuration();
        return attributes.stream()
                .map(UPAttribute::getName)
                .filter(name -> config.getAttribute(name) != null
                        && config.getAttribute(name).getAnnotations() == null)
                .toList();
    }

    /** Removes the attributes, and a group with the last of its own. Values stored on users stay. */
    public void remove(List<String> names) {
        UPConfig config = configuration().clone();
        List<String> groups = names.stream()
                .map(config::getAttribute)
                .filter(Objects::nonNull)
                .map(UPAttribute::getGroup)
                .filter(group -> group != null && group.startsWith(OURS))
                .distinct()
                .toList();
        names.forEach(config::removeAttribute);
        groups.forEach(group -> ProfileGroup.removeIfEmpty(config, group));
        save(config);
    }

    private UPConfig configuration() {
        return inRealm(provider -> provider.getConfiguration());
    }

    /**
     * Flushed at once: what a later save in the same transaction replaces would otherwise stay beside it in the database,
     * and either might be read from then on.
     */
    private void save(UPConfig config) {
        inRealm(provider -> {
            provider.setConfiguration(config);
            return null;
        });
        session.getProvider(JpaConnectionProvider.class).getEntityManager().flush();
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
