package dev.fanfold.cli.map.given;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.journal.JournalOptions;
import dev.fanfold.cli.map.failed.Failed;
import dev.fanfold.cli.map.form.FormMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that are written, checked before anything is sent: nobody's file is written over unasked, and all can be
 * written.
 */
public record Places(Optional<Path> input, Optional<Path> output, Path failures) {
    private static final String ENDING = ".failed.jsonl";

    public static Places of(MapOptions options, Source source) {
        var output = options.output().filter(path -> !path.toString().equals("-"));
        var failures = options.failures().orElseGet(() -> usual(output, source));
        var places = new Places(source.file(), output, failures);
        places.requireApart(named(options.journal()));
        return places;
    }

    /** Beside the rows that they are missing from, so that two questions about one file do not share it. */
    private static Path usual(Optional<Path> output, Source source) {
        return output.filter(path -> !Files.exists(path) || Files.isRegularFile(path))
                .or(source::file)
                .map(file -> Path.of(file + ENDING))
                .orElse(Path.of("map" + ENDING));
    }

    /** The output as it is seen from the folder of the failed records, so that both can be moved; empty without one. */
    public String outputSeen() {
        var folder = Optional.ofNullable(whole(failures).getParent());
        return output.map(Places::whole)
                .map(file -> folder.filter(from -> Objects.equals(from.getRoot(), file.getRoot()))
                        .map(from -> from.relativize(file))
                        .orElse(file))
                .map(Path::toString)
                .orElse("");
    }

    /**
     * For rows that are all new: nobody's are written over.
     *
     * @param resumable whether they may be those of an earlier run that could be gone on with
     */
    public void requireNotThere(boolean resumable) {
        output.filter(Files::exists).ifPresent(path -> {
            throw new Refusal(
                    Files.isDirectory(path)
                            ? GivenMessages.outputFolder(path)
                            : resumable ? GivenMessages.outputUnfinished(path) : GivenMessages.outputThere(path));
        });
        if (Files.exists(failures) && holdsRecords()) {
            throw new Refusal(
                    resumable ? GivenMessages.failuresUnfinished(failures) : GivenMessages.failuresThere(failures));
        }
    }

    public void requireWritable() {
        output.ifPresent(path -> requireFolder("-o", path));
        requireFolder("--failures", failures);
    }

    /** What failed in an earlier run is written over when that is wanted. */
    public void clear() throws IOException {
        Files.deleteIfExists(failures);
    }

    /** A file that only says that a run was stopped is no loss. */
    private boolean holdsRecords() {
        try (var failed = Failed.open(failures)) {
            failed.firstRow();
            return failed.hasNext();
        } catch (IOException e) {
            throw new Refusal(FormMessages.unreadable(failures.toString(), String.valueOf(e.getMessage())));
        }
    }

    private static Optional<Path> named(JournalOptions journal) {
        return journal.place() instanceof JournalOptions.Place.Named(var file) ? Optional.of(file) : Optional.empty();
    }

    private void requireApart(Optional<Path> journal) {
        var files = Stream.of(input, output, Optional.of(failures), journal)
                .flatMap(Optional::stream)
                .map(Places::real)
                .toList();
        if (files.stream().distinct().count() < files.size()) {
            throw new Refusal(GivenMessages.samePlace());
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return whole(path);
        }
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static void requireFolder(String option, Path path) {
        var folder = Optional.ofNullable(path.toAbsolutePath().getParent());
        if (folder.filter(Files::isDirectory).filter(Files::isWritable).isEmpty()) {
            throw new Refusal(GivenMessages.unwritable(option, path));
        }
    }
}
