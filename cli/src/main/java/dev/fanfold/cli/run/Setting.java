package dev.fanfold.cli.run;

import dev.fanfold.cli.exit.StopSwitch;
import dev.fanfold.cli.journal.Surroundings;
import dev.fanfold.cli.report.Reporting;
import dev.fanfold.cli.screen.Window;
import dev.fanfold.cli.show.Notices;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.limit.Prices;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.report.story.Kept;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Everything that a command takes from outside.
 *
 * @param notices where standard error is written to
 * @param stop stops the run
 * @param rehearsal the provider that is started when a stand-in answers
 * @param nanos a clock that only goes forward
 * @param clock tells the time of day
 * @param random names journals
 */
public record Setting(
        Streams streams,
        Notices notices,
        Map<String, String> environment,
        StopSwitch stop,
        Rehearsal rehearsal,
        LongSupplier nanos,
        InstantSource clock,
        RandomGenerator random) {
    public Setting {
        environment = Map.copyOf(environment);
    }

    /** The same for somebody who asked for nothing but text. */
    public Setting plainly() {
        return new Setting(streams, notices.plainly(), environment, stop, rehearsal, nanos, clock, random);
    }

    /** How large the terminal is. */
    public Window window() {
        return Window.of(environment, streams.size(), nanos);
    }

    /**
     * Writes the report of a run, where one is wanted.
     *
     * @param kept what outlives the run
     * @throws dev.fanfold.cli.exit.Refusal when it cannot be written there
     */
    public Reporting reporting(Optional<Path> file, Prices prices, Kept kept) {
        return Reporting.to(file, prices, notices, nanos, clock, kept);
    }

    /** What the keeping of journals takes of it. */
    public Surroundings surroundings() {
        return new Surroundings(environment, notices, clock, random);
    }
}
