package cloud.indigos.keycloak.bench.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Fills a realm with many members, which no API could do in a sensible time. They have no password. */
final class MemberFill {

    private static final int BATCH = 5_000;
    private static final String INSERT = "INSERT INTO USER_ENTITY"
            + " (ID, USERNAME, EMAIL, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED, REALM_ID, CREATED_TIMESTAMP, NOT_BEFORE)"
            + " VALUES (?, ?, ?, ?, TRUE, TRUE, ?, ?, 0)";

    private MemberFill() {}

    /** Adds so many members; returns their ids. */
    static List<String> fill(Connection connection, int count) throws SQLException {
        String realm = realmId(connection);
        List<String> ids = IntStream.range(0, count)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < count; i++) {
                String id = ids.get(i);
                String email = id + "@indigos.example";
                insert.setString(1, id);
                insert.setString(2, id);
                insert.setString(3, email);
                insert.setString(4, email);
                insert.setString(5, realm);
                insert.setLong(6, 1_700_000_000_000L + i);
                add(insert, i);
            }
            insert.executeBatch();
        }
        return ids;
    }

    static String realmId(Connection connection) throws SQLException {
        return first(connection, "SELECT ID FROM REALM WHERE NAME = '" + BenchRealm.NAME + "'");
    }

    static String first(Connection connection, String query) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("Nothing found by " + query);
            }
            return rows.getString(1);
        }
    }

    static void add(PreparedStatement insert, int row) throws SQLException {
        insert.addBatch();
        if (row % BATCH == BATCH - 1) {
            insert.executeBatch();
        }
    }
}
