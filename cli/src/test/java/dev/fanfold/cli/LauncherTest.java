package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Started by the launcher")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String FOUND = "app-1";

    @TempDir
    Path folder;

    /** The launcher as it is, in a copy that is built already, and with a JDK that runs the classes of this test. */
    @BeforeEach
    void build() throws IOException {
        Files.copy(Path.of("..", "fanfold"), folder.resolve("fanfold"));
        var app = Files.createDirectories(folder.resolve(".fanfold-cache").resolve(FOUND));
        Files.writeString(app.resolveSibling("current"), FOUND + "\n");
        Files.writeString(app.resolve("rooms"), "cli\n");
        Files.writeString(app.resolve("built"), "");
        Files.writeString(app.resolve("classes-25+1"), "trained");
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\nJAVA_RUNTIME_VERSION=\"25+1\"\n");
        var java = String.join(" ", Processes.command(List.of()));
        program(
                "java",
                "until [ \"$1\" = " + Main.class.getName() + " ]; do shift; done; shift\nexec " + java + " \"$@\"\n");
        program("javac", "");
        Files.writeString(folder.resolve("p.yaml"), Plans.REVIEW);
    }

    private void program(String name, String text) throws IOException {
        var file = folder.resolve("jdk/bin").resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void the_signs_are_those_of_the_users_own_locale() throws Exception {
        assertThat(drawn(Map.of("LANG", "C"))).contains("* review").matches("[\\x20-\\x7e\n]+");
        assertThat(drawn(Map.of("LANG", "en_GB.UTF-8", "LC_ALL", "POSIX"))).contains("* review");
        assertThat(drawn(Map.of("LANG", "de_DE.ISO-8859-1"))).contains("* review");
        assertThat(drawn(Map.of("LANG", "en_GB.UTF-8"))).contains("● review");
        assertThat(drawn(Map.of())).contains("● review");
    }

    private String drawn(Map<String, String> locale) throws Exception {
        var process = new ProcessBuilder("sh", "fanfold", "check", "p.yaml")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        List.of("LC_ALL", "LC_CTYPE", "LANG", "FANFOLD_LOCALE", "NO_COLOR", "OPENAI_API_KEY", "TERM")
                .forEach(process.environment()::remove);
        process.environment().putAll(locale);
        process.environment().put("FANFOLD_JAVA_HOME", folder.resolve("jdk").toString());
        var started = process.start();
        var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        started.waitFor();
        return said;
    }
}
