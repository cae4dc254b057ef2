package dev.fanfold.simulation;

import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.result.Spent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of one simulated run.
 *
 * @param own the run that is looked at
 * @param beside the second run on the same engine, if there was one
 * @param cancelled when it was cancelled, if it was by then
 * @param inFlightAtEnd calls of it on the wire when it ended
 * @param calls the calls as the provider saw them
 * @param after what engine and provider say when everybody has ended
 * @param alive names of threads that never ended
 * @param crashes what threads threw at nobody
 */
record Observed(
        Scenario scenario,
        Ended own,
        Optional<Ended> beside,
        Optional<Duration> cancelled,
        int inFlightAtEnd,
        Calls calls,
        After after,
        List<String> alive,
        List<Throwable> crashes,
        Trace trace) {
    /** How a run ends. */
    sealed interface Ending {}

    /** It came to a result. */
    record Came(Run<String> run) implements Ending {}

    /** It came to none, and says what was kept. */
    record Failed(RunFailedException why) implements Ending {}

    /** It broke. */
    record Broke(Throwable why) implements Ending {}

    /**
     * One run, ended.
     *
     * @param took virtual time from its start to its end
     * @param retried how often it tried again what broke
     * @param passed the parts that a merge in one pass took, in the order in which it did
     */
    record Ended(Ending ending, Duration took, int retried, List<Part<?>> passed) {
        /** The parts of the outermost fan. */
        List<Part<?>> parts() {
            return switch (ending) {
                case Came(var run) ->
                    passed.isEmpty() ? run.parts() : afterPassed(run.fellBack().isEmpty() ? List.of() : run.parts());
                case Failed(var why) -> afterPassed(why.parts());
                case Broke broke -> List.of();
            };
        }

        /** What was taken is not kept: nothing stands in both. */
        private List<Part<?>> afterPassed(List<Part<?>> kept) {
            return Stream.concat(passed.stream(), kept.stream()).toList();
        }

        /** What happened, where it came to a result. */
        Optional<Run<String>> run() {
            return ending instanceof Came(var run) ? Optional.of(run) : Optional.empty();
        }
    }

    /**
     * What is left when everybody has ended.
     *
     * @param charged what the provider really charged, in nano-dollars
     * @param tokens what it really counted
     * @param forTheRun what went out of the purse while the run ran, in nano-dollars
     * @param spent what the engine says it spent
     * @param promised money that the engine still keeps for somebody, in nano-dollars
     * @param promisedTokens tokens that the engine still keeps for somebody
     * @param onTheWire calls that hold a permit
     * @param waiting calls that wait for one
     * @param sentAway whether the provider told somebody to stay away for longer than anybody waits
     */
    record After(
            long charged,
            long tokens,
            long forTheRun,
            Spent spent,
            long promised,
            long promisedTokens,
            int onTheWire,
            int waiting,
            boolean sentAway) {}

    /** Whether it was cancelled before its job could begin, which only one that stands behind a deadline waits to do. */
    boolean neverBegun() {
        return cancelled.isPresent()
                && scenario.deadline().isPresent()
                && calls.seen().stream().allMatch(call -> Calls.beside(call.address()));
    }
}
