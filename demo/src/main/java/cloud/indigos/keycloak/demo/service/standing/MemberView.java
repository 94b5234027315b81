package cloud.indigos.keycloak.demo.service.standing;

import java.util.Map;

/**
 * What the service sees of a member at this instant.
 *
 * @param userInfo the claims of the userinfo endpoint
 * @param introspection the answer to the introspection of the access token
 */
public record MemberView(Map<String, Object> userInfo, Map<String, Object> introspection) {

    public Standing standing() {
        return new Standing(introspection);
    }

    /** The member's name, or the user name of someone who gave none. */
    public String name() {
        Object name = userInfo.getOrDefault("name", userInfo.get("preferred_username"));
        return name instanceof String text ? text : "";
    }
}
