package dev.fanfold.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fanfold.cli.Commands;
import dev.fanfold.cli.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a real shell offers behind a line, in a folder that holds {@code plan.yaml}. */
final class Asked {
    /** Stands for the files of the folder. */
    static final String FILES = "(files)";

    private final Dialect dialect;
    private final Path folder;

    private Asked(Dialect dialect, Path folder) {
        this.dialect = dialect;
        this.folder = folder;
    }

    /** Where there is no such shell, the test is skipped. */
    static Asked of(Dialect dialect, Path folder) {
        assumeTrue(Programs.has(dialect.shell()), "there is no " + dialect.shell());
        write(folder.resolve("script"), Commands.printed("completion", dialect.shell()));
        return new Asked(dialect, folder);
    }

    /** What stands behind a line, whose last word is the one to be completed. */
    List<String> behind(String line) {
        var words = dialect == Dialect.BASH ? List.of(line.split(" ", -1)) : List.of(line);
        var offers = said(words);
        return offers.contains("plan.yaml") ? List.of(FILES) : offers;
    }

    private List<String> said(List<String> words) {
        var suffix = "asked." + dialect.shell();
        var harness = write(folder.resolve(suffix), resource(suffix));
        var command = new ArrayList<>(List.of(dialect.shell()));
        command.addAll(plainly());
        command.addAll(List.of(harness.toString(), folder.resolve("script").toString()));
        command.addAll(words);
        try {
            var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            process.environment().put("HOME", folder.toString());
            var running = process.start();
            running.getOutputStream().close();
            var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(running.waitFor()).as(command + ": " + said).isZero();
            return said.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without what its user has set. */
    private List<String> plainly() {
        return switch (dialect) {
            case BASH -> List.of("--noprofile", "--norc");
            case ZSH -> List.of("-f");
            case FISH -> List.of("--no-config");
        };
    }

    static String resource(String name) {
        try (var in = Objects.requireNonNull(Asked.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
