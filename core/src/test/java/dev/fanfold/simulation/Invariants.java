package dev.fanfold.simulation;

import dev.fanfold.result.Part;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What must hold after every run, whatever the seed: one method for each law. */
final class Invariants {
    private static final Duration GRACE = Duration.ofSeconds(1).plus(Weather.STEP.multipliedBy(2));

    private Invariants() {}

    static void check(Observed run) {
        theRunEndsInOneOfItsWays(run);
        noPartDisappears(run);
        noCallBeginsAfterStop(run.calls());
        stopIsSoon(run);
        callsAtOnceAreBounded(run);
        nothingIsLeftBehind(run);
        permitsAreBack(run);
        noAnswerIsLost(run);
    }

    /** With a result, or with the exception that holds what was kept. */
    static void theRunEndsInOneOfItsWays(Observed run) {
        if (run.ending() instanceof Observed.Broke(var why)) {
            throw new AssertionError("the run broke: " + why, why);
        }
        require(run.crashes().isEmpty(), () -> "threads broke: " + run.crashes());
    }

    /**
     * Every part stands exactly once, in the order of the split; nested folds too. A merge that failed stands behind. A
     * job with a deadline that was cancelled before it was split has no parts; nor has one that was left behind in a merge
     * which heeds no interrupt.
     */
    static void noPartDisappears(Observed run) {
        var parts = run.parts();
        if (parts.isEmpty() && (run.neverBegun() || run.leftBehind())) {
            return;
        }
        var last = parts.isEmpty() ? "" : parts.getLast().id().name();
        var own = last.equals("merge") ? parts.subList(0, parts.size() - 1) : parts;
        requireInOrder(own, run.scenario().expected());
        if (run.ending() instanceof Observed.Came(var came)) {
            came.folds()
                    .forEach(fold -> requireInOrder(fold.parts(), fold.parts().size()));
        }
    }

    private static void requireInOrder(List<Part<?>> parts, int expected) {
        var ordinals = parts.stream().map(part -> part.id().ordinal()).toList();
        var wanted = IntStream.range(0, expected).boxed().toList();
        require(ordinals.equals(wanted), () -> "parts " + ordinals + " instead of " + wanted);
    }

    /** Cancelled, late, failed fast or over: nothing is begun any more. */
    static void noCallBeginsAfterStop(Calls calls) {
        require(calls.afterStop().isEmpty(), () -> "after stop: " + calls.afterStop());
    }

    /**
     * A run that is told to stop ends soon, even where calls do not heed the interrupt. Only a merge is asked in the
     * run's own thread, which cannot be left behind unless the job has a deadline.
     */
    static void stopIsSoon(Observed run) {
        var cancelled = run.cancelled().filter(when -> !run.scenario().mergesDeaf());
        var latest = earliest(cancelled, run.scenario().deadline()).map(GRACE::plus);
        require(
                latest.isEmpty() || run.ended().compareTo(latest.get()) <= 0,
                () -> "the run ended at " + run.ended() + ", and should have by " + latest);
    }

    private static Optional<Duration> earliest(Optional<Duration> one, Optional<Duration> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0
                ? other
                : one.or(() -> other);
    }

    static void callsAtOnceAreBounded(Observed run) {
        require(
                run.calls().peak() <= run.scenario().atOnce(),
                () -> run.calls().peak() + " calls at once, of at most "
                        + run.scenario().atOnce());
    }

    /** No call and no thread outlives the run; only calls that are deaf to interrupts may, and they end too. */
    static void nothingIsLeftBehind(Observed run) {
        require(
                run.inFlightAtEnd() == 0 || run.scenario().weather().hearing() == Weather.Hearing.DEAF,
                () -> run.inFlightAtEnd() + " calls on the wire when the run ended");
        require(run.calls().inFlight() == 0, () -> run.calls().inFlight() + " calls never ended");
        require(run.alive().isEmpty(), () -> "threads never ended: " + run.alive());
    }

    /** The same engine can put as many calls on the wire as before. */
    static void permitsAreBack(Observed run) {
        require(
                run.probe() == run.scenario().atOnce(),
                () -> "afterwards only " + run.probe() + " of " + run.scenario().atOnce() + " calls go at once");
    }

    /**
     * Every answer that went out is in a part that is done, nested or in an exception as it may be; or its part was
     * stopped, or needed another call that brought none.
     */
    static void noAnswerIsLost(Observed run) {
        if (run.leftBehind()) {
            return;
        }
        var kept = Kept.in(run.parts());
        var lost = run.calls().seen().stream()
                .filter(call ->
                        call.answer().filter(answer -> !kept.has(answer)).isPresent())
                .filter(call -> !call.address().equals(Address.MERGE))
                .filter(call -> !kept.stopped(call.address()))
                .filter(call -> !partner(run, call))
                .map(Calls.Seen::address)
                .toList();
        var attempts = run.scenario().shape() == Scenario.Shape.ATTEMPTS;
        require(attempts ? lost.size() <= kept.skipped() : lost.isEmpty(), () -> "answers were lost: " + lost);
    }

    /** Whether the part needed another call, and that one brought no answer. */
    private static boolean partner(Observed run, Calls.Seen call) {
        var all = run.calls().seen();
        var others = run.scenario().leaf() == Scenario.Leaf.TWO_AT_ONCE
                ? all
                : all.subList(all.indexOf(call) + 1, all.size());
        return run.scenario().leaf() != Scenario.Leaf.ONE_CALL
                && others.stream()
                        .anyMatch(other -> other.address().equals(call.address())
                                && other.answer().isEmpty());
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

    private static void require(boolean holds, Supplier<String> message) {
        if (!holds) {
            throw new AssertionError(message.get());
        }
    }
}
