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

    private static final String FENCE = "```";

    private final String text;
    private final List<Block> code;

    private Guide(String text) {
        this.text = text;
        code = read(text);
    }

    /** A file in {@code docs}. */
    public static Guide named(String file) {
        try {
            return new Guide(Files.readString(Path.of(System.getProperty("basedir"), "..", "docs", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of the code, in its order; each block ends with a line break. */
    public List<String> blocks() {
        return code.stream().map(Block::text).toList();
    }

    /** The code of a section, at least one block, in its order; each ends with a line break. */
    public List<String> blocks(String section, String language) {
        List<String> blocks = code.stream()
                .filter(block ->
                        block.section().equals(section) && block.language().equals(language))
                .map(Block::text)
                .toList();
        assertThat(blocks).as("code in " + section).isNotEmpty();
        return blocks;
    }

    /** The cells of all rows of all tables, heads included. */
    public List<List<String>> tableRows() {
        return text.lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> List.of(line.substring(1).split("\\|")))
                .map(cells -> cells.stream().map(String::strip).toList())
                .toList();
    }

    private static List<Block> read(String text) {
        List<Block> blocks = new ArrayList<>();
        String section = "";
        String language = null;
        StringBuilder block = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (language == null && line.startsWith("## ")) {
                section = line.substring("## ".length());
            } else if (language == null && line.startsWith(FENCE)) {
                language = line.substring(FENCE.length());
                block.setLength(0);
            } else if (language != null && line.equals(FENCE)) {
                blocks.add(new Block(section, language, block.toString()));
                language = null;
            } else if (language != null) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }

    private record Block(String section, String language, String text) {}
}
