package dev.fanfold.engine;

import dev.fanfold.job.Course;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import java.util.List;
import java.util.function.Consumer;

/**
 * What of a fan was never begun when it was stopped: it does not disappear either.
 *
 * <p>Threads: under the lock of its fan.
 *
 * @param scope that of the fan: a slow input is waited for as long as it has patience
 * @param ended told of each task
 * @param handOn hands on what is ready by then
 */
record Unbegun<X, O>(
        Intake<X> intake,
        Terms<X> terms,
        Course<X, O> course,
        Outgoing<O> outgoing,
        Brake brake,
        Scope scope,
        Consumer<Part<X>> ended,
        Runnable handOn) {
    /** An input may have no end: behind so many that were never begun, one part stands for the rest. */
    private static final int MOST = 10_000;

    void settle() {
        if (brake.stopped()) {
            settleUnread();
            outgoing.settled(course.breakOff(brake.why()));
            handOn.run();
        }
    }

    private void settleUnread() {
        int left = intake.known() ? terms.appetite().left() : MOST;
        long until = scope.engine().time().nanos() + scope.patience().toNanos();
        for (; left > 0 && worthReading() && atHand(until); left--) {
            ended.accept(neverBegun(intake.next().id()));
            handOn.run();
        }
        if (outgoing.goesOn() && !intake.known() && !intake.over()) {
            outgoing.settled(List.of(course.rest(this::neverBegun)));
        }
        if (outgoing.goesOn()) {
            intake.broken()
                    .ifPresent(why ->
                            outgoing.settled(List.of(course.rest(id -> new Part.Failed<>(id, why, Effort.NONE)))));
        }
    }

    private boolean atHand(long until) {
        brake.unlessCancelled(() -> intake.await(scope.engine().time(), until));
        return intake.ready();
    }

    private <T> Part<T> neverBegun(PartId id) {
        return new Part.Skipped<>(id, "never begun: " + brake.why(), Effort.NONE, List.of());
    }

    /** A fan that failed reads no more than it may hold, and nothing of an input that may make it wait. */
    private boolean worthReading() {
        return outgoing.goesOn()
                || (intake.known()
                        ? !(brake.stop().orElseThrow() instanceof Stop.BadInput) && course.ahead() < terms.ahead()
                        : !intake.over() && intake.stirred());
    }
}
