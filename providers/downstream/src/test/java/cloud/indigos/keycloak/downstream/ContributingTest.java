package cloud.indigos.keycloak.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The effect that CONTRIBUTING shows is one. */
class ContributingTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\\n(package .*?)```");
    private static final int READ_AT_A_GLANCE = 60;

    @TempDir
    Path folder;

    @Test
    void theEffectItShowsCompilesAndIsShort() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../../CONTRIBUTING.md")));
        assertThat(example.find()).isTrue();
        Path source = Files.writeString(folder.resolve("ForgeEffectFactory.java"), example.group(1));

        assertThat(compile(source)).isEmpty();
        assertThat(example.group(1).lines().filter(line -> !line.isBlank())).hasSizeLessThan(READ_AT_A_GLANCE);
    }

    /** What the compiler complains about. */
    private String compile(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean good = compiler.getTask(
                            complaints,
                            files,
                            null,
                            List.of("-proc:none", "-d", folder.toString()),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            return good ? "" : complaints.toString();
        }
    }
}
