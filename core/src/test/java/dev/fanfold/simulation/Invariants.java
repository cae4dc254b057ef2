package dev.fanfold.simulation;

import dev.fanfold.result.Count;
import dev.fanfold.result.Fold;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What must hold after every run, whatever the seed: one method for each law. */
final class Invariants {
    private static final int AHEAD_A_CALL = 16;
    private static final Duration GRACE = Duration.ofSeconds(1).plus(Weather.STEP.multipliedBy(2));

    private Invariants() {}

    static void check(Observed run) {
        theRunEndsInOneOfItsWays(run);
        noPartDisappears(run);
        noCallBeginsAfterStop(run.calls());
        stopIsSoon(run);
        callsAtOnceAreBounded(run);
        nothingIsLeftBehind(run);
        Answers.check(run);
        Accounting.check(run);
    }

    /** With a result, or with the exception that holds what was kept. */
    static void theRunEndsInOneOfItsWays(Observed run) {
        requireEnded(run.own());
        run.beside().ifPresent(Invariants::requireEnded);
        require(
                run.beside().isPresent() == run.scenario().terms().beside() > 0,
                () -> "the second run did not end: " + run.beside());
        require(run.crashes().isEmpty(), () -> "threads broke: " + run.crashes());
    }

    private static void requireEnded(Observed.Ended run) {
        if (run.ending() instanceof Observed.Broke(var why)) {
            throw new AssertionError("the run broke: " + why, why);
        }
    }

    /**
     * Every part stands exactly once, in the order of the split; nested folds too. A merge that failed stands behind. A
     * job with a deadline that was cancelled before it was split has no parts.
     */
    static void noPartDisappears(Observed run) {
        run.beside()
                .ifPresent(other -> requireInOrder(
                        own(other.parts()), run.scenario().terms().beside()));
        if (run.own().parts().isEmpty() && run.neverBegun()) {
            return;
        }
        var parts = own(run.own().parts());
        requireInOrder(
                parts, Math.clamp(parts.size(), least(run), run.scenario().most()));
        run.own().run().ifPresent(came -> came.folds().forEach(fold -> requireAccounted(fold, run.scenario())));
    }

    /**
     * Parts that go by one after the other may be too many to be listed: where the fan fails, those that it held are. An input
     * without a known end is not read on when the run is told to stop.
     */
    private static int least(Observed run) {
        var scenario = run.scenario();
        boolean failed =
                run.own().run().filter(came -> came.fellBack().isEmpty()).isEmpty();
        if (failed && !scenario.sized()) {
            return 0;
        }
        return failed && scenario.folding() == Scenario.Folding.IN_ONE_PASS
                ? Math.min(scenario.least(), AHEAD_A_CALL * scenario.atOnce())
                : scenario.least();
    }

    /** A fold in one pass keeps those without an answer, and counts the others; where a value stands in, nobody did. */
    private static void requireAccounted(Fold fold, Scenario scenario) {
        boolean listed = scenario.folding() != Scenario.Folding.IN_ONE_PASS
                || !fold.path().isEmpty();
        var counted = fold.ledger().map(Ledger::unlisted).map(Count::all).orElse(0L);
        var ordinals = fold.parts().stream().map(part -> part.id().ordinal()).toList();
        var wanted = listed
                ? IntStream.range(0, ordinals.size()).boxed().toList()
                : ordinals.stream().sorted().distinct().toList();
        require(ordinals.equals(wanted), () -> "parts " + ordinals + " of " + fold.path() + " instead of " + wanted);
        require(
                counted == 0 || counted + ordinals.size() == fold.timing().parts(),
                () -> "of " + fold.timing().parts() + " parts " + counted + " are counted, and listed " + ordinals);
    }

    private static List<Part<?>> own(List<Part<?>> parts) {
        var last = parts.isEmpty() ? "" : parts.getLast().id().name();
        return last.equals("merge") ? parts.subList(0, parts.size() - 1) : parts;
    }

    private static void requireInOrder(List<Part<?>> parts, int expected) {
        var ordinals = parts.stream().map(part -> part.id().ordinal()).toList();
        var wanted = IntStream.range(0, expected).boxed().toList();
        require(ordinals.equals(wanted), () -> "parts " + ordinals + " instead of " + wanted);
    }

    /** Cancelled, late, failed fast or over: nothing is begun any more, retries, hedges and merges included. */
    static void noCallBeginsAfterStop(Calls calls) {
        require(calls.afterStop().isEmpty(), () -> "after stop: " + calls.afterStop());
    }

    /** A run that is told to stop ends soon, even where calls do not heed the interrupt. */
    static void stopIsSoon(Observed run) {
        var latest = earliest(run.cancelled(), run.scenario().deadline()).map(GRACE::plus);
        var ended = run.own().took();
        require(
                latest.isEmpty() || ended.compareTo(latest.get()) <= 0,
                () -> "the run ended at " + ended + ", and should have by " + latest);
    }

    private static Optional<Duration> earliest(Optional<Duration> one, Optional<Duration> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0
                ? other
                : one.or(() -> other);
    }

    /** Those that were told to stop and do not heed it are given up, and hold no permit. */
    static void callsAtOnceAreBounded(Observed run) {
        require(
                run.calls().heedingPeak() <= run.scenario().atOnce(),
                () -> run.calls().heedingPeak() + " calls at once, of at most "
                        + run.scenario().atOnce());
    }

    /** No call and no thread outlives the run; only calls that are deaf to interrupts may, and they end too. */
    static void nothingIsLeftBehind(Observed run) {
        require(
                run.inFlightAtEnd() == 0 || run.scenario().weather().hearing() == Weather.Hearing.DEAF,
                () -> run.inFlightAtEnd() + " calls on the wire when the run ended");
        var left = run.calls().inFlight().size();
        require(left == 0, () -> left + " calls never ended");
        require(run.alive().isEmpty(), () -> "threads never ended: " + run.alive());
    }

    /** What the provider really charged is within the cap, whatever the client was told. */
    static void spentIsWithinTheCap(long charged, long cap) {
        require(charged <= cap, () -> "charged " + charged + " under a cap of " + cap);
    }

    /** Whoever took a permit gave it back, also when interrupted. */
    static void permitsAreFull(int free, int permits) {
        require(free == permits, () -> free + " permits are free at the end, of " + permits);
    }

    /** Retries, hedges and replays land on their own ordinal, and none is counted twice. */
    static void oneBallotForEachOrdinal(List<Integer> ordinals) {
        require(ordinals.size() == Set.copyOf(ordinals).size(), () -> "counted twice: " + ordinals);
    }

    static void require(boolean holds, Supplier<String> message) {
        if (!holds) {
            throw new AssertionError(message.get());
        }
    }
}
