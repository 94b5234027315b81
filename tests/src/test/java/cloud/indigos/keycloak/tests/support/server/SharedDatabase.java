package cloud.indigos.keycloak.tests.support.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A real PostgreSQL, for servers that are nodes of one cluster; empty when it starts. */
public final class SharedDatabase implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;

    private SharedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static SharedDatabase start() {
        try {
            return new SharedDatabase(EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "250")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> options() {
        return List.of(
                "--db=postgres",
                "--db-url=" + postgres.getJdbcUrl(USER, USER),
                "--db-username=" + USER,
                "--db-password=" + USER);
    }

    /** What no server is asked about. */
    public void execute(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
