package dev.fanfold.cli.map;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.journal.Keeping;
import dev.fanfold.cli.map.ask.Errand;
import dev.fanfold.cli.map.ask.Extent;
import dev.fanfold.cli.map.ask.MapMessages;
import dev.fanfold.cli.map.ask.Question;
import dev.fanfold.cli.map.ask.Sample;
import dev.fanfold.cli.map.ask.Session;
import dev.fanfold.cli.map.failed.Before;
import dev.fanfold.cli.map.failed.Failed;
import dev.fanfold.cli.map.failed.FailedHead;
import dev.fanfold.cli.map.form.FormMessages;
import dev.fanfold.cli.map.form.Shape;
import dev.fanfold.cli.map.given.MapOptions;
import dev.fanfold.cli.map.given.Places;
import dev.fanfold.cli.map.given.Source;
import dev.fanfold.cli.map.row.Earlier;
import dev.fanfold.cli.provider.Choice;
import dev.fanfold.cli.run.Setting;
import dev.fanfold.model.Endpoint.Author;
import java.io.IOException;
import java.nio.file.Files;
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
        Supplier<Choice> choosing,
        Keeping keeping) {
    Exit run() {
        var path = places.failures();
        if (!Files.exists(path) && options.failures().isEmpty()) {
            return nothingFailed();
        }
        try (var failed = Failed.open(path)) {
            var firstRow = failed.firstRow();
            var choice = choosing.get();
            var shape = Mapping.shape(options, source, choice.author()).under(firstRow);
            failed.require(new FailedHead(question.fingerprint(), shape, places.outputSeen()));
            var before = Before.of(path);
            var records = reached(shape).require(before.end());
            places.output().ifPresent(output -> new Earlier(output, shape).require(failed));
            return run(choice, new Again(places, shape, records, mended(shape, records, before.malformed())));
        } catch (IOException e) {
            throw new Refusal(FormMessages.unreadable(path.toString(), Objects.toString(e.getMessage())));
        }
    }

    /** No record failed that anybody knows of; that there is a row for each can be seen in an output alone. */
    private Exit nothingFailed() {
        var shape = Mapping.shape(options, source, Author.LANGUAGE_MODEL);
        places.output().ifPresent(reached(shape)::require);
        var seen = places.output().isPresent() && source.size().isPresent();
        setting.notices()
                .say(seen ? MapNotices.nothingFailed(places.failures()) : MapNotices.noneKnown(places.failures()));
        return Exit.WHOLE;
    }

    private Reached reached(Shape shape) {
        return new Reached(source, shape, places.output(), setting.streams().in());
    }

    private Optional<Mended> mended(Shape shape, long records, long malformed) throws IOException {
        if (malformed == 0 || source.size().isEmpty()) {
            return Optional.empty();
        }
        var mended = new Mended(source, shape, setting.streams().in());
        if (mended.same(records)) {
            return Optional.of(mended);
        }
        setting.notices().say(MapNotices.otherInput(source.name()));
        return Optional.empty();
    }

    private Exit run(Choice choice, Again again) throws IOException {
        var counted = again.counted();
        if (counted.askable() == 0) {
            setting.notices().say(MapNotices.allMalformed(counted.all(), places.failures(), source.name()));
            return Exit.PARTIAL;
        }
        var extent = Extent.records(counted.all());
        try (var sampled = again.text();
                var input = again.text()) {
            var sample = Sample.of(again.entries().split(sampled), extent);
            var head = new FailedHead(question.fingerprint(), again.shape(), places.outputSeen());
            var errand = new Errand(
                    question,
                    again.entries(),
                    extent,
                    Optional.of(sample),
                    input,
                    () -> again.target(head, setting.streams().out()),
                    last -> MapMessages.restFailed(places.failures()));
            return new Session(options, setting, choice, places, keeping).run(errand);
        }
    }
}
