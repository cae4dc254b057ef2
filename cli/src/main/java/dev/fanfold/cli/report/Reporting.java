package dev.fanfold.cli.report;

import dev.fanfold.cli.show.Notices;
import dev.fanfold.event.Event;
import dev.fanfold.event.Listener;
import dev.fanfold.limit.Prices;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.report.Recorder;
import dev.fanfold.report.story.Kept;
import dev.fanfold.report.story.Story;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Watches a run and writes its report, where one is wanted; whatever became of the run.
 *
 * <p>Errors: a report that cannot be written is said, and changes nothing in how the command ends.
 */
public final class Reporting implements Listener {
    private final Optional<Written> file;
    private final Optional<Recorder> recorder;
    private final UnaryOperator<Story> told;

    private Reporting(Optional<Written> file, Optional<Recorder> recorder, UnaryOperator<Story> told) {
        this.file = file;
        this.recorder = recorder;
        this.told = told;
    }

    /**
     * Into this file; nothing is watched where there is none.
     *
     * <p>Law: no command watches a run whose report has no place, and each begins here before it asks anything.
     *
     * @param kept what outlives the run
     * @throws dev.fanfold.cli.exit.Refusal when it cannot be written there
     */
    public static Reporting to(
            Optional<Path> file, Prices prices, Notices notices, LongSupplier nanos, InstantSource clock, Kept kept) {
        requireRoom(file);
        return new Reporting(
                file.map(path -> new Written(path, notices)),
                file.map(path -> new Recorder(
                        nanos, clock, (endpoint, usage) -> prices.find(endpoint).map(price -> price.of(usage)), kept)),
                UnaryOperator.identity());
    }

    /** What outlives a run that has a journal, or has none. */
    public static Kept outlives(boolean journal) {
        return journal ? new Kept.Journal("Run the same command again with --resume") : new Kept.Nothing();
    }

    /** The same of a replay: its calls, times and money are those of this journal. */
    public Reporting outOf(Path journal) {
        return new Reporting(
                file, recorder, replay -> ReportCommand.read(journal).explainedBy(replay));
    }

    /**
     * Looks whether a report can be written there, for a command that has something to read or to say before.
     *
     * @throws dev.fanfold.cli.exit.Refusal when it cannot
     */
    public static void requireRoom(Optional<Path> file) {
        file.map(Place::new).ifPresent(Place::requireRoom);
    }

    @Override
    public void on(Event event) {
        recorder.ifPresent(watching -> watching.on(event));
    }

    /** A plan was run; these steps are its results. */
    public void merged(String title, Run<?> run, List<String> results) {
        write(watching -> watching.merged(title, run, results));
    }

    public void failed(String title, RunFailedException failure, Author author) {
        write(watching -> watching.failed(title, failure, author));
    }

    /** A run that gave its parts one by one is over, whatever became of it. */
    public void ended(String title, Author author, Supplier<Run<?>> run) {
        write(watching -> {
            try {
                return watching.merged(title, run.get());
            } catch (RunFailedException failure) {
                return watching.failed(title, failure, author);
            }
        });
    }

    private void write(Function<Recorder, Story> story) {
        recorder.ifPresent(watching -> file.ifPresent(to -> to.write(told.apply(story.apply(watching)))));
    }
}
