package cloud.indigos.keycloak.password.blocklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * A blocklist that follows its file: read at start, and again, in the background, when the file changes. While a new one
 * is read, and when it cannot be, the old one holds.
 */
public final class BlocklistFile {

    private static final Logger LOG = Logger.getLogger(BlocklistFile.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Path file;
    private final InstantSource clock;
    private final Executor background;
    private final AtomicBoolean busy = new AtomicBoolean();

    private volatile State state;
    private volatile long nextLook;

    private record State(Blocklist blocklist, FileTime modified, long size) {}

    /**
     * Reads the file.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public BlocklistFile(Path file) {
        this(file, InstantSource.system(), ForkJoinPool.commonPool());
    }

    BlocklistFile(Path file, InstantSource clock, Executor background) {
        this.file = file;
        this.clock = clock;
        this.background = background;
        try {
            this.state = read();
        } catch (IOException e) {
            throw new UncheckedIOException("The blocklist " + file + " cannot be read", e);
        }
        this.nextLook = clock.millis() + BETWEEN_LOOKS.toMillis();
    }

    /** As last read. */
    public Blocklist current() {
        if (clock.millis() >= nextLook && busy.compareAndSet(false, true)) {
            nextLook = clock.millis() + BETWEEN_LOOKS.toMillis();
            background.execute(this::refresh);
        }
        return state.blocklist();
    }

    private void refresh() {
        try {
            if (!Files.getLastModifiedTime(file).equals(state.modified()) || Files.size(file) != state.size()) {
                state = read();
                LOG.infof("Read the blocklist %s again", file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("The blocklist %s cannot be read; the one read before holds: %s", file, e.getMessage());
        } finally {
            busy.set(false);
        }
    }

    private State read() throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        return new State(Blocklist.read(file), modified, size);
    }
}
