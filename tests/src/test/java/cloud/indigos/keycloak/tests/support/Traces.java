package cloud.indigos.keycloak.tests.support;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;

/** What the database still knows of somebody, in whichever of our tables. */
public final class Traces {

    private Traces() {}

    /**
     * Looks through every text of every table of ours.
     *
     * @param text an id, a name or an address
     * @return the columns that contain it, as {@code TABLE.COLUMN}, sorted
     */
    public static List<String> of(RunOnServerClient server, String text) {
        String columns = server.fetchString(session -> String.join(
                        ",",
                        containing(
                                session.getProvider(JpaConnectionProvider.class).getEntityManager(), text)))
                .replace("\"", "");
        return columns.isEmpty() ? List.of() : Arrays.asList(columns.split(","));
    }

    private static List<String> containing(EntityManager entities, String text) {
        List<String> found = new ArrayList<>();
        for (Object row : entities.createNativeQuery("select table_name, column_name from information_schema.columns"
                        + " where table_name like 'INDIGOS%' and data_type like 'CHARACTER%'"
                        + " order by table_name, column_name")
                .getResultList()) {
            Object[] column = (Object[]) row;
            Object rows = entities.createNativeQuery(
                            "select count(*) from " + column[0] + " where " + column[1] + " like ?1")
                    .setParameter(1, "%" + text + "%")
                    .getSingleResult();
            if (((Number) rows).intValue() > 0) {
                found.add(column[0] + "." + column[1]);
            }
        }
        return found;
    }
}
