package dev.fanfold.simulation;

import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of one simulated run.
 *
 * @param ending the run, or what it threw
 * @param calls the calls as the provider saw them
 * @param charged what the provider really charged, in nano-dollars
 * @param ended when the run ended
 * @param cancelled when it was cancelled, if it was by then
 * @param inFlightAtEnd calls on the wire when the run ended
 * @param alive names of threads that never ended
 * @param crashes what threads threw at nobody
 * @param probe calls that went at once in a run of as many calls as may, on the same engine afterwards
 */
record Observed(
        Scenario scenario,
        Ending ending,
        Calls calls,
        long charged,
        Duration ended,
        Optional<Duration> cancelled,
        int inFlightAtEnd,
        List<String> alive,
        List<Throwable> crashes,
        int probe,
        Trace trace) {
    /** How a run ends. */
    sealed interface Ending {}

    /** It came to a result. */
    record Came(Run<String> run) implements Ending {}

    /** It came to none, and says what was kept. */
    record Failed(RunFailedException why) implements Ending {}

    /** It broke. */
    record Broke(Throwable why) implements Ending {}

    /** The parts of the outermost fan. */
    List<Part<?>> parts() {
        return switch (ending) {
            case Came(var run) -> run.parts();
            case Failed(var why) -> why.parts();
            case Broke broke -> List.of();
        };
    }

    /** Whether it was cancelled before its job could begin, which only one that stands behind a deadline waits to do. */
    boolean neverBegun() {
        return cancelled.isPresent()
                && scenario.deadline().isPresent()
                && calls.seen().isEmpty();
    }

    /** Whether its deadline passed during a merge that heeds no interrupt. */
    boolean leftBehind() {
        return scenario.mergesDeaf() && scenario.deadline().isPresent() && inFlightAtEnd > 0;
    }
}
