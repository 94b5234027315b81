package cloud.indigos.keycloak.core.member;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Everything our modules know of one member, in one document for that member. */
public final class MemberDataExport {

    private MemberDataExport() {}

    /** A map that Jackson can write: {@code username}, then a part for each module that knows the member. */
    public static Map<String, Object> of(KeycloakSession session, RealmModel realm, UserModel member, Locale locale) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("username", member.getUsername());
        session.listProviderIds(MemberData.class).stream()
                .sorted()
                .forEach(id -> session.getProvider(MemberData.class, id)
                        .of(realm, member, locale)
                        .ifPresent(part -> data.put(id, part)));
        return data;
    }
}
