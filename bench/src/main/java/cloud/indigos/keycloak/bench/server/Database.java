package cloud.indigos.keycloak.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where a server keeps its data, open to the bench as well. */
interface Database extends AutoCloseable {

    /** What {@code kc.sh} is told, for the server of this name. */
    List<String> options(String server);

    Connection connect(String server) throws SQLException;

    @Override
    void close() throws IOException;

    /**
     * The database of this name.
     *
     * @param name {@code h2} or {@code postgres}
     * @throws IllegalArgumentException for any other
     */
    static Database named(String name, Path folder) throws IOException {
        return switch (name) {
            case "h2" -> new H2Database(folder);
            case "postgres" -> PostgresDatabase.start(folder);
            default -> throw new IllegalArgumentException("--db is h2 or postgres, not " + name);
        };
    }
}
