package cloud.indigos.keycloak.bench.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The embedded database that Keycloak has by default, in a file that the bench may open too. */
record H2Database(Path folder) implements Database {

    private static final String USER = "sa";

    @Override
    public List<String> options(String server) {
        return List.of("--db=dev-file", "--db-url=" + url(server), "--db-username=" + USER, "--db-password=" + USER);
    }

    @Override
    public Connection connect(String server) throws SQLException {
        return DriverManager.getConnection(url(server), USER, USER);
    }

    @Override
    public void close() {
        // The file closes with its last user.
    }

    private String url(String server) {
        return "jdbc:h2:file:%s;NON_KEYWORDS=VALUE;AUTO_SERVER=TRUE".formatted(folder.resolve(server));
    }
}
