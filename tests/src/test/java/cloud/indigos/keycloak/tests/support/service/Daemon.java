package cloud.indigos.keycloak.tests.support.service;

import cloud.indigos.keycloak.tests.support.Program;
import cloud.indigos.keycloak.tests.support.server.PackageFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A service of this machine's distribution, run in the foreground for one test. What it prints stays as evidence. */
public final class Daemon implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    private final Process process;
    private final Path log;
    private final long begin;
    private final int[] ports;

    private Daemon(Process process, Path log, long begin, int[] ports) {
        this.process = process;
        this.log = log;
        this.begin = begin;
        this.ports = ports;
    }

    /** Starts a program and returns when it listens on all of these ports of the loopback address. */
    public static Daemon start(Program program, List<String> arguments, int... ports) {
        Path log = PackageFiles.evidence().resolve(program.name() + ".log");
        List<String> command = new ArrayList<>(List.of(program.path().toString()));
        command.addAll(arguments);
        try {
            Files.createDirectories(log.getParent());
            long begin = Files.exists(log) ? Files.size(log) : 0;
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Daemon daemon = new Daemon(process, log, begin, ports);
            daemon.await();
            return daemon;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await() {
        Instant end = Instant.now().plus(PATIENCE);
        for (int port : ports) {
            while (!listens(port)) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    close();
                    throw new IllegalStateException("Nobody listens on port " + port + ": " + printed());
                }
                pause();
            }
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** What it has printed since its start. */
    public String printed() {
        try (InputStream lines = Files.newInputStream(log)) {
            lines.skipNBytes(begin);
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the service and what it started; returns when another one may listen on its ports. */
    @Override
    public void close() {
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        family.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            family.forEach(ProcessHandle::destroyForcibly);
        }
        Instant end = Instant.now().plus(PATIENCE);
        while (IntStream.of(ports).anyMatch(Daemon::listens) && Instant.now().isBefore(end)) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
