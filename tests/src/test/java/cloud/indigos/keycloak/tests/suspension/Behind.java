package cloud.indigos.keycloak.tests.suspension;

import cloud.indigos.keycloak.tests.support.Member;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;

/** What happens behind the admin API: changes that raise no event, and what the ledger says. */
final class Behind {

    private final RunOnServerClient server;
    private final String realm;
    private final String member;

    private Behind(RunOnServerClient server, String realm, String member) {
        this.server = server;
        this.realm = realm;
        this.member = member;
    }

    static Behind the(RunOnServerClient server, Member member) {
        return new Behind(server, member.realmName(), member.id());
    }

    /** The kinds of the member's entries, the oldest first. */
    List<String> ledger() {
        String id = member;
        String kinds = server.fetchString(session -> {
            List<?> rows = session.getProvider(JpaConnectionProvider.class)
                    .getEntityManager()
                    .createNativeQuery("select KIND from INDIGOS_DECISION where MEMBER_ID = ?1 order by NUMBER_")
                    .setParameter(1, id)
                    .getResultList();
            return rows.stream().map(String::valueOf).collect(Collectors.joining(","));
        });
        String plain = kinds.replace("\"", "");
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(","));
    }

    /** As a workflow or a directory would. */
    void set(String attribute, String value) {
        String id = member;
        String name = realm;
        server.run(session -> {
            RealmModel model = session.realms().getRealmByName(name);
            session.users().getUserById(model, id).setSingleAttribute(attribute, value);
        });
    }

    /** The value of an attribute that no administrator sees; empty when there is none. */
    String attribute(String name) {
        String id = member;
        String realmName = realm;
        String value = server.fetchString(session -> {
            RealmModel model = session.realms().getRealmByName(realmName);
            return String.valueOf(session.users().getUserById(model, id).getFirstAttribute(name));
        });
        return value.replace("\"", "").replace("null", "");
    }

    /** As a workflow or a directory would. */
    void enable(boolean enabled) {
        String id = member;
        String name = realm;
        server.run(session -> {
            RealmModel model = session.realms().getRealmByName(name);
            session.users().getUserById(model, id).setEnabled(enabled);
        });
    }

    void insertBySql(String attribute, String value) {
        String id = member;
        String row = KeycloakModelUtils.generateId();
        server.run(session -> session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery("insert into USER_ATTRIBUTE (ID, USER_ID, NAME, \"VALUE\") values (?1, ?2, ?3, ?4)")
                .setParameter(1, row)
                .setParameter(2, id)
                .setParameter(3, attribute)
                .setParameter(4, value)
                .executeUpdate());
    }

    void deleteAttributesBySql() {
        String id = member;
        server.run(session -> session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery("delete from USER_ATTRIBUTE where USER_ID = ?1 and NAME like 'indigos%'")
                .setParameter(1, id)
                .executeUpdate());
    }
}
