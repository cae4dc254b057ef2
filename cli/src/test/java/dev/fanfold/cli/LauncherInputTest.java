package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Standard input, through the launcher")
@DisabledOnOs(OS.WINDOWS)
class LauncherInputTest {
    /** Stands in for a JVM, and says what it finds on standard input. */
    private static final String JVM = """
            #!/bin/sh
            { true 3<&0; } 2>/dev/null || { echo closed; exit; }
            echo "open, $(cat | wc -c | tr -d ' ') bytes"
            """;

    @TempDir
    Path folder;

    @Test
    void reads_nothing_where_standard_input_is_closed() throws Exception {
        assertThat(started("exec ./fanfold ask q <&-")).isEqualTo("open, 0 bytes\n");
    }

    @Test
    void passes_on_what_is_piped_in() throws Exception {
        assertThat(started("echo text | ./fanfold ask q")).isEqualTo("open, 5 bytes\n");
    }

    /** What it prints where all is built already, and classes need no cache. */
    private String started(String line) throws IOException, InterruptedException {
        Files.copy(Path.of("..", "fanfold"), folder.resolve("fanfold"));
        file("pom.xml", "-");
        file("jdk/bin/java", JVM);
        file("jdk/bin/javac", JVM);
        file("jdk/release", "JAVA_VERSION=\"25\"\n");
        file(".fanfold-cache/app-1/rooms", "");
        file(".fanfold-cache/app-1/classes-25", "-");
        file(".fanfold-cache/app-1/built", "");
        file(".fanfold-cache/current", "app-1\n");
        var shell =
                new ProcessBuilder("sh", "-c", line).directory(folder.toFile()).redirectErrorStream(true);
        shell.environment().put("FANFOLD_JAVA_HOME", folder.resolve("jdk").toString());
        var process = shell.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private void file(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
