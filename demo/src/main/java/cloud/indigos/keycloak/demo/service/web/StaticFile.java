package cloud.indigos.keycloak.demo.service.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A file that comes with the service: its stylesheet, its icon. */
final class StaticFile {

    private final String type;
    private final byte[] content;

    StaticFile(String name, String type) {
        this.type = type;
        try (InputStream file = Objects.requireNonNull(StaticFile.class.getResourceAsStream(name), name)) {
            this.content = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show(Exchange exchange) throws IOException {
        exchange.headers().set("Cache-Control", "max-age=300");
        exchange.respond(200, type, content);
    }
}
