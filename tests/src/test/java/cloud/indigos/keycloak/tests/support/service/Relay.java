package cloud.indigos.keycloak.tests.support.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;

/**
 * A line to a server of this machine, which a test may encrypt, or cut: for whoever goes by it, that server is down then.
 */
public final class Relay implements AutoCloseable {

    private final int destination;
    private final ServerSocket entrance;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Relay(int destination, ServerSocketFactory entrances) {
        this.destination = destination;
        try {
            entrance = entrances.createServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public static Relay to(String url) {
        return new Relay(URI.create(url).getPort(), ServerSocketFactory.getDefault());
    }

    /** Takes TLS, as a proxy in front of the server does, with a certificate of {@link OwnAuthority}. */
    public static Relay encryptedTo(String url) {
        return new Relay(URI.create(url).getPort(), OwnAuthority.localhost().getServerSocketFactory());
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Where an address of the server is for who goes by this line, when it is encrypted. */
    public String https(String url) {
        return "https://localhost:" + port() + URI.create(url).getPath();
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
