package cloud.indigos.keycloak.tests.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server that takes no mail to some addresses, and its time over the others. */
public final class ChoosyMailServer implements AutoCloseable {

    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket entrance;

    /** A mail it took. */
    public record Delivery(String recipient, String id) {}

    private final Duration timeOverEach;

    private ChoosyMailServer(Set<String> refused, Duration timeOverEach) {
        this.refused.addAll(refused);
        this.timeOverEach = timeOverEach;
        try {
            entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public static ChoosyMailServer refusing(String... addresses) {
        return new ChoosyMailServer(Set.of(addresses), Duration.ZERO);
    }

    public static ChoosyMailServer taking(Duration timeOverEach) {
        return new ChoosyMailServer(Set.of(), timeOverEach);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** What it took, the oldest first. */
    public List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                // Closed: the loop ends.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            say(client, "220 choosy");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(client, refused.contains(recipient) ? "550 nobody of that name" : "250 ok");
                } else if (command.equals("DATA")) {
                    say(client, "354 go on");
                    deliveries.add(new Delivery(recipient, id(in)));
                    Thread.sleep(timeOverEach.toMillis());
                    say(client, "250 ok");
                } else {
                    say(client, command.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException e) {
            // Who hangs up has nothing more to say.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String id(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID:")) {
                id = line.substring(line.indexOf('<'));
            }
        }
        return id;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
