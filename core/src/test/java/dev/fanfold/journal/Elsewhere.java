package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another process that would like to have the same file. */
final class Elsewhere {
    private Elsewhere() {}

    /** What that process says when it opens the file to write: {@code opened}, or why it may not. */
    static String opened(Path file) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path") + ":" + System.getProperty("jdk.module.path", ""),
                        Elsewhere.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said.strip();
    }

    public static void main(String[] files) throws IOException {
        try (var disk = FileDisk.open(Path.of(files[0]))) {
            System.out.println(disk.size() == 0 ? "opened" : "opened, and not empty");
        } catch (JournalException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
