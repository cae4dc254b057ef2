package dev.fanfold.cli.run;

import dev.fanfold.cli.exit.StopSwitch;
import dev.fanfold.cli.journal.Surroundings;
import dev.fanfold.cli.screen.Window;
import dev.fanfold.cli.show.Notices;
import dev.fanfold.cli.show.Streams;
import dev.fanfold.rehearsal.Rehearsal;
import java.time.InstantSource;
import java.util.Map;
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

    /** What the keeping of journals takes of it. */
    public Surroundings surroundings() {
        return new Surroundings(environment, notices, clock, random);
    }
}
