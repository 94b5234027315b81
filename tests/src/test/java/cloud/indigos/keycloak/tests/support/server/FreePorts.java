package cloud.indigos.keycloak.tests.support.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports that nobody listens on at the moment: each is given once, and none is of those that the system gives to outgoing
 * connections (from 32768), so that nobody has it by the time a server wants it.
 */
public final class FreePorts {

    private static final int FIRST = 17_000;
    private static final int BEHIND = 32_000;

    /** Anywhere: other builds may run on this machine. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(FIRST, BEHIND));

    private FreePorts() {}

    public static int find() {
        for (int tries = FIRST; tries < BEHIND; tries++) {
            int port = NEXT.getAndUpdate(last -> last + 1 < BEHIND ? last + 1 : FIRST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is free from " + FIRST + " to " + BEHIND);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
