package cloud.indigos.keycloak.tests.support.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to a server of this machine that a test may cut: for whoever goes by it, that server is down then. */
public final class Relay implements AutoCloseable {

    private final int destination;
    private final ServerSocket entrance;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Relay(int destination) throws IOException {
        this.destination = destination;
        entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public static Relay to(int port) {
        try {
            return new Relay(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Closes every connection, also those to come. */
    public void cut() {
        cut = true;
        open.forEach(Relay::close);
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket from = entrance.accept();
                Socket to = new Socket(InetAddress.getLoopbackAddress(), destination);
                open.addAll(Set.of(from, to));
                if (cut) {
                    close(from);
                }
                threads.execute(() -> copy(from, to));
                threads.execute(() -> copy(to, from));
            } catch (IOException e) {
                // Closed: the loop ends.
            }
        }
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to;
                InputStream source = from.getInputStream()) {
            source.transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of the two has hung up.
        } finally {
            open.remove(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
        threads.shutdown();
    }
}
