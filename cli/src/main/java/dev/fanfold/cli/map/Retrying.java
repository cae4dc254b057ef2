package dev.fanfold.cli.map;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.provider.Choice;
import dev.fanfold.cli.run.Setting;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks once more about the records that failed before, and about no others. */
record Retrying(
        MapOptions options,
        Setting setting,
        Question question,
        Source source,
        Places places,
        Supplier<Choice> choosing) {
    Exit run() {
        var path = places.failures();
        if (!Files.exists(path) && options.failures().isEmpty()) {
            setting.notices().say(MapNotices.nothingFailed(path));
            return Exit.WHOLE;
        }
        try (var failed = Failed.open(path)) {
            var firstRow = failed.firstRow();
            var choice = choosing.get();
            var shape = Mapping.shape(options, source, choice.author()).under(firstRow);
            failed.require(FailedHead.of(question, shape, places));
            return run(choice, shape, places.output().map(output -> checked(output, shape, failed)));
        } catch (IOException e) {
            throw new Refusal(MapRefusals.unreadable(path.toString(), Objects.toString(e.getMessage())));
        }
    }

    private Path checked(Path output, Shape shape, Failed failed) {
        new Earlier(output, shape).require(failed);
        return output;
    }

    private Exit run(Choice choice, Shape shape, Optional<Path> output) throws IOException {
        var counted = Counted.of(places.failures());
        if (counted.unanswered() == 0) {
            setting.notices().say(MapNotices.allMalformed(counted.all(), places.failures()));
            return Exit.PARTIAL;
        }
        var extent = Extent.records(counted.all());
        try (var sampled = text();
                var input = text()) {
            var sample = Sample.of(entries(shape).split(sampled), extent);
            var errand = new Errand(
                    question, entries(shape), extent, Optional.of(sample), input, () -> target(shape, output));
            return new Session(options, setting, choice, places.failures()).run(errand);
        }
    }

    private BufferedReader text() throws IOException {
        return Utf8.reader(Files.newInputStream(places.failures()));
    }

    private static Splitter<Reader, Entry> entries(Shape shape) {
        return input -> new BufferedReader(input)
                .lines()
                .skip(1)
                .flatMap(line -> FailedRecord.of(line).stream())
                .map(record -> record.entry(shape));
    }

    private Target target(Shape shape, Optional<Path> output) throws IOException {
        var still = new Still(places.failures(), FailedHead.of(question, shape, places));
        return output.isPresent()
                ? Patched.of(output.get(), shape, still)
                : Reprinted.begun(shape.rows(), new Output(setting.streams().out(), () -> {}), still);
    }

    /** How many failed records there are, and how many of them can be asked about. */
    private record Counted(long all, long unanswered) {
        static Counted of(Path path) throws IOException {
            long all = 0;
            long unanswered = 0;
            try (var failed = Failed.open(path)) {
                while (failed.hasNext()) {
                    all++;
                    unanswered += failed.next().kind() == FailedRecord.Kind.UNANSWERED ? 1 : 0;
                }
            }
            return new Counted(all, unanswered);
        }
    }
}
