package dev.fanfold.cli.map;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.map.MapOptions.Switch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files that are written, checked before anything is sent: nobody's file is written over unasked, and all can be
 * written.
 */
record Places(Optional<Path> input, Optional<Path> output, Path failures) {
    private static final String ENDING = ".failed.jsonl";

    static Places of(MapOptions options, Source source) {
        var failures = options.failures()
                .orElseGet(
                        () -> source.file().map(file -> Path.of(file + ENDING)).orElse(Path.of("map" + ENDING)));
        var output = options.output().filter(path -> !path.toString().equals("-"));
        var places = new Places(source.file(), output, failures);
        places.requireApart();
        return places;
    }

    /** For rows that are all new. */
    void requireFree(MapOptions options) {
        output.filter(path -> Files.exists(path) && !options.has(Switch.FORCE)).ifPresent(path -> {
            throw new Refusal(Files.isDirectory(path) ? MapRefusals.outputFolder(path) : MapRefusals.outputThere(path));
        });
        output.ifPresent(path -> requireFolder("-o", path));
        requireFolder("--failures", failures);
        if (Files.exists(failures)) {
            requireOurs();
        }
    }

    /** What failed in an earlier run says nothing about this one. */
    void clear() throws IOException {
        Files.deleteIfExists(failures);
    }

    private void requireOurs() {
        try (var failed = Failed.open(failures)) {
            failed.firstRow();
        } catch (IOException e) {
            throw new Refusal(MapRefusals.unreadable(failures.toString(), String.valueOf(e.getMessage())));
        }
    }

    private void requireApart() {
        var kept = Optional.of(failures);
        if (same(output, input) || same(output, kept) || same(kept, input)) {
            throw new Refusal(MapRefusals.samePlace());
        }
    }

    private static boolean same(Optional<Path> one, Optional<Path> other) {
        return one.isPresent() && other.isPresent() && real(one.get()).equals(real(other.get()));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static void requireFolder(String option, Path path) {
        var folder = Optional.ofNullable(path.toAbsolutePath().getParent());
        if (folder.filter(Files::isDirectory).filter(Files::isWritable).isEmpty()) {
            throw new Refusal(MapRefusals.unwritable(option, path));
        }
    }
}
