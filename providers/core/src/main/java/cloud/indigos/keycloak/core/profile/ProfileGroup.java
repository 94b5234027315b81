package cloud.indigos.keycloak.core.profile;

import java.util.List;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPGroup;

/**
 * A group of attributes in a realm's user profile; it exists while it has one.
 *
 * @param header key of its title
 * @param description key of what is said below the title
 */
public record ProfileGroup(String name, String header, String description) {

    void addTo(UPConfig config) {
        if (config.getGroups().stream().noneMatch(group -> group.getName().equals(name))) {
            UPGroup group = new UPGroup(name);
            group.setDisplayHeader("${" + header + "}");
            group.setDisplayDescription("${" + description + "}");
            config.addGroup(group);
        }
    }

    /** Removes the group unless an attribute is still in it. */
    static void removeIfEmpty(UPConfig config, String name) {
        if (config.getAttributes().stream().noneMatch(attribute -> name.equals(attribute.getGroup()))) {
            List<UPGroup> others = config.getGroups().stream()
                    .filter(group -> !group.getName().equals(name))
                    .toList();
            config.setGroups(others);
        }
    }
}
