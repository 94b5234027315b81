package cloud.indigos.keycloak.bench.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Fills a realm with many members and a long ledger, which no API could do in a sensible time. */
final class LedgerFill {

    private static final int BATCH = 5_000;
    private static final String USER = "INSERT INTO USER_ENTITY"
            + " (ID, USERNAME, EMAIL, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED, REALM_ID, CREATED_TIMESTAMP, NOT_BEFORE)"
            + " VALUES (?, ?, ?, ?, TRUE, TRUE, ?, ?, 0)";
    private static final String ACCEPTANCE = "INSERT INTO INDIGOS_CHARTER_ACCEPTANCE"
            + " (ID, REALM_ID, MEMBER_ID, VERSION_NUMBER, LANG, SHA256, ACCEPTED_AT, CLIENT_ID, HOW)"
            + " VALUES (?, ?, ?, 1, 'fr', ?, ?, 'service', ?)";

    private final Connection connection;
    private final String realm;

    private LedgerFill(Connection connection, String realm) {
        this.connection = connection;
        this.realm = realm;
    }

    /**
     * Adds members, nine of ten of whom have accepted version 1, and acceptances of erased members up to the number of
     * rows.
     */
    static void fill(Database database, String server, int members, int rows) throws SQLException {
        try (Connection connection = database.connect(server)) {
            connection.setAutoCommit(false);
            LedgerFill fill = new LedgerFill(connection, realmId(connection));
            String how = fill.how();
            fill.members(members);
            fill.acceptances(members - members / 10, rows, how);
            connection.commit();
            connection.createStatement().execute("ANALYZE");
            connection.commit();
        }
    }

    private void members(int count) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(USER)) {
            for (int i = 0; i < count; i++) {
                String email = "bulk%d@indigos.example".formatted(i);
                insert.setString(1, id(i));
                insert.setString(2, "bulk" + i);
                insert.setString(3, email);
                insert.setString(4, email);
                insert.setString(5, realm);
                insert.setLong(6, 1_700_000_000_000L + i);
                add(insert, i);
            }
            insert.executeBatch();
        }
    }

    private void acceptances(int members, int rows, String how) throws SQLException {
        String hash = "0".repeat(64);
        try (PreparedStatement insert = connection.prepareStatement(ACCEPTANCE)) {
            for (int i = 0; i < rows; i++) {
                String row = UUID.randomUUID().toString();
                insert.setString(1, row);
                insert.setString(2, realm);
                insert.setString(3, i < members ? id(i) : row);
                insert.setString(4, hash);
                insert.setLong(5, 1_700_000_000L + i);
                insert.setString(6, how);
                add(insert, i);
            }
            insert.executeBatch();
        }
    }

    /** How the members of the bench accepted, in the words of the ledger. */
    private String how() throws SQLException {
        return first("SELECT HOW FROM INDIGOS_CHARTER_ACCEPTANCE");
    }

    private String first(String query) throws SQLException {
        return first(connection, query);
    }

    private static String realmId(Connection connection) throws SQLException {
        return first(connection, "SELECT ID FROM REALM WHERE NAME = '" + BenchRealm.NAME + "'");
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("Nothing found by " + query);
            }
            return rows.getString(1);
        }
    }

    private static void add(PreparedStatement insert, int row) throws SQLException {
        insert.addBatch();
        if (row % BATCH == BATCH - 1) {
            insert.executeBatch();
        }
    }

    private static String id(int member) {
        return new UUID(0x1d160L, member).toString();
    }
}
