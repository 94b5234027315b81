package cloud.indigos.keycloak.bench.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A real PostgreSQL with one database for each server. */
final class PostgresDatabase implements Database {

    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;
    private final Set<String> created = new HashSet<>();

    private PostgresDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static PostgresDatabase start(Path folder) throws IOException {
        return new PostgresDatabase(EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(true)
                .setServerConfig("max_connections", "250")
                .start());
    }

    @Override
    public List<String> options(String server) {
        create(server);
        return List.of("--db=postgres", "--db-url=" + url(server), "--db-username=" + USER, "--db-password=" + USER);
    }

    @Override
    public Connection connect(String server) throws SQLException {
        return DriverManager.getConnection(url(server), USER, USER);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private void create(String server) {
        if (created.add(server)) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + server);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String url(String server) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), server);
    }
}
