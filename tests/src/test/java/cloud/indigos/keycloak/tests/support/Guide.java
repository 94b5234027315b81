package cloud.indigos.keycloak.tests.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of our guides, whose code a test runs as a reader would. */
public final class Guide {

    private final String text;

    private Guide(String text) {
        this.text = text;
    }

    /** A file in {@code docs}. */
    public static Guide named(String file) {
        try {
            return new Guide(Files.readString(Path.of(System.getProperty("basedir"), "..", "docs", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of a section, at least one block, in its order; each ends with a line break. */
    public List<String> blocks(String section, String language) {
        List<String> blocks = new ArrayList<>();
        String current = "";
        StringBuilder block = null;
        for (String line : text.lines().toList()) {
            if (block == null && line.startsWith("## ")) {
                current = line.substring("## ".length());
            } else if (block == null && line.equals("```" + language)) {
                block = new StringBuilder();
            } else if (block != null && line.equals("```")) {
                if (current.equals(section)) {
                    blocks.add(block.toString());
                }
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            }
        }
        assertThat(blocks).as("code in " + section).isNotEmpty();
        return blocks;
    }
}
