package cloud.indigos.keycloak.bench.password;

import cloud.indigos.keycloak.password.dictionary.Lexicon;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the dictionary costs a server, measured once, before anything else loads it.
 *
 * @param loadMillis from nothing to the first answer
 * @param heapMegabytes what stays in memory
 * @param jarMegabytes 0 when run from class files
 */
record Footprint(double loadMillis, double heapMegabytes, double jarMegabytes) {

    private static final double MEGABYTE = 1e6;

    static Footprint measure() throws IOException {
        long before = usedHeap();
        long start = System.nanoTime();
        Lexicon lexicon = Lexicon.get();
        double millis = (System.nanoTime() - start) / 1e6;
        double heap = (usedHeap() - before) / MEGABYTE;
        return new Footprint(millis, lexicon.words().size() == 0 ? 0 : heap, jarSize() / MEGABYTE);
    }

    private static long usedHeap() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long jarSize() throws IOException {
        try {
            Path code = Path.of(Lexicon.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(code) ? Files.size(code) : 0;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
