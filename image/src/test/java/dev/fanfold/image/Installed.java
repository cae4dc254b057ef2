package dev.fanfold.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The package, unpacked into a folder as if that were the root of a system, and its command in a bare environment. */
record Installed(Path root) {
    /** What ended, with both streams as one. */
    record Said(int exit, String text) {}

    /** The one package in the folder of the build. */
    static Path deb() {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no .deb is in target: build it with -Pimage first"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Installed into(Path root) {
        var unpacked = ended(
                new ProcessBuilder("dpkg-deb", "-x", deb().toAbsolutePath().toString(), root.toString()));
        if (unpacked.exit() != 0) {
            throw new IllegalStateException("dpkg-deb -x: " + unpacked.text());
        }
        return new Installed(root);
    }

    Path home() {
        return root.resolve("usr/lib/fanfold");
    }

    Path java() {
        return home().resolve("runtime/bin/java");
    }

    /** Runs the command in this folder, with these options for its JVM; nothing else is left of the environment. */
    Said fanfold(Path folder, String javaOptions, String... words) {
        var all = new ArrayList<>(List.of(root.resolve("usr/bin/fanfold").toString()));
        all.addAll(List.of(words));
        var process = new ProcessBuilder(all).directory(folder.toFile());
        process.environment().clear();
        process.environment()
                .putAll(Map.of(
                        // Enough to follow a link, and no Java.
                        "PATH", tools().toString(),
                        "HOME", folder.toString(),
                        "XDG_STATE_HOME", folder.resolve("state").toString(),
                        "OPENAI_API_KEY", "sk-not-a-key",
                        "FANFOLD_JAVA_OPTS", javaOptions));
        return ended(process);
    }

    private Path tools() {
        try {
            var tools = root.resolve("tools");
            if (Files.notExists(tools)) {
                Files.createSymbolicLink(
                        Files.createDirectory(tools).resolve("readlink"), Path.of("/usr/bin/readlink"));
            }
            return tools;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Said ended(ProcessBuilder builder) {
        try {
            var process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it said all and did not end: " + text);
            }
            return new Said(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the wait for the process was interrupted", e);
        }
    }
}
