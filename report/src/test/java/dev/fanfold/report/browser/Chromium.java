package dev.fanfold.report.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium of this machine, in a profile of its own that is gone afterwards. */
final class Chromium implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private final Process process;
    private final Path profile;

    private Chromium(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /** Where it is: as the environment says, or on the path. */
    static Optional<Path> installed() {
        var named = Stream.ofNullable(System.getenv("FANFOLD_CHROMIUM"));
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        var found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(folders).map(folder -> folder + "/" + name));
        return Stream.concat(named, found)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program) throws IOException {
        var profile = Files.createTempDirectory("fanfold-chromium");
        var command = List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-extensions",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Chromium(process, profile);
    }

    /** The address of its socket, once it listens. */
    String socket() throws IOException, InterruptedException {
        var port = profile.resolve("DevToolsActivePort");
        var until = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            var lines = Files.exists(port) ? Files.readAllLines(port) : List.<String>of();
            if (lines.size() >= 2) {
                return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new IOException("Chromium did not start");
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
