package cloud.indigos.keycloak.demo.run;

import cloud.indigos.keycloak.demo.server.KeycloakStartException;
import cloud.indigos.keycloak.demo.server.ServerFiles;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Runs the demo until it is interrupted. */
public final class Main {

    private static final int FAILED = 1;

    private final PrintStream out;
    private final Clock clock;

    private Main(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Takes the arguments of {@code ./indigos run}; the exit code is not 0 when the demo could not run. */
    public static void main(String[] arguments) throws InterruptedException {
        // UTF-8 whatever the locale, since names have accents; a container has no locale at all.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            new Main(out, Clock.system(ZoneId.systemDefault())).run(RunOptions.parse(List.of(arguments)));
        } catch (RunException | KeycloakStartException e) {
            out.println(e.getMessage());
        } catch (IOException e) {
            out.println("The demo cannot run: " + e);
        }
        System.exit(FAILED);
    }

    /** Returns only when Keycloak ends by itself; an interrupt ends the process, and with it all it started. */
    private void run(RunOptions options) throws IOException, InterruptedException {
        Ports ports = new Ports(options.port());
        ports.requireFree();
        DemoFolder folder = DemoFolder.of(ports.keycloak());
        if (options.fresh()) {
            folder.begin();
        }
        Progress progress = new Progress(out, clock);
        try (Demo demo = Demo.start(ServerFiles.fromSystemProperties(), folder, ports, clock, progress)) {
            out.println(new Welcome(ports, folder, new DemoRealm()).text());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> out.println("Stopping everything."), "farewell"));
            int code = demo.awaitEnd();
            throw new RunException(
                    "Keycloak ended by itself with code %d; see %s".formatted(code, folder.keycloakLog()));
        }
    }
}
