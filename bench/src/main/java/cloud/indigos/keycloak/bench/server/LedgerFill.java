package cloud.indigos.keycloak.bench.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Fills the ledger of the charter with a long past. */
final class LedgerFill {

    private static final String INSERT = "INSERT INTO INDIGOS_CHARTER_ACCEPTANCE"
            + " (ID, REALM_ID, MEMBER_ID, VERSION_NUMBER, LANG, SHA256, ACCEPTED_AT, CLIENT_ID, HOW)"
            + " VALUES (?, ?, ?, 1, 'fr', ?, ?, 'service', ?)";

    private LedgerFill() {}

    /**
     * Adds members, nine of ten of whom have accepted version 1, and acceptances of erased members up to the number of
     * rows.
     */
    static void fill(Database database, String server, int members, int rows) throws SQLException {
        try (Connection connection = database.connect(server)) {
            connection.setAutoCommit(false);
            List<String> ids = MemberFill.fill(connection, members);
            acceptances(connection, ids.subList(0, members - members / 10), rows);
            connection.commit();
            connection.createStatement().execute("ANALYZE");
            connection.commit();
        }
    }

    private static void acceptances(Connection connection, List<String> members, int rows) throws SQLException {
        String realm = MemberFill.realmId(connection);
        String how = MemberFill.first(connection, "SELECT HOW FROM INDIGOS_CHARTER_ACCEPTANCE");
        String hash = "0".repeat(64);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < rows; i++) {
                String row = UUID.randomUUID().toString();
                insert.setString(1, row);
                insert.setString(2, realm);
                insert.setString(3, i < members.size() ? members.get(i) : row);
                insert.setString(4, hash);
                insert.setLong(5, 1_700_000_000L + i);
                insert.setString(6, how);
                MemberFill.add(insert, i);
            }
            insert.executeBatch();
        }
    }
}
