package dev.fanfold.simulation;

import static dev.fanfold.simulation.Invariants.require;

import dev.fanfold.engine.onion.Rules;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Money;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import java.time.Duration;
import java.util.Objects;

/** What must add up after every run: money, permits, retries and time. */
final class Accounting {
    private static final Duration ENGINE_AT_LEAST = Duration.ofMillis(5);
    private static final Duration PATIENCE = Rules.usual().patience();

    /** A call is given up when its next chance comes after the end of patience: a probe or a back-off at most later. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final int A_HUNDREDTH = 100;

    private Accounting() {}

    static void check(Observed run) {
        spentIsWithinTheCap(run);
        whatIsSpentIsKnown(run);
        nothingStaysPromised(run);
        permitsAreBack(run);
        whatIsSpentIsReported(run);
        retriesAreFew(run.own(), run.scenario().terms().retry(), run.scenario().calls());
        run.beside()
                .ifPresent(other -> retriesAreFew(
                        other,
                        run.scenario().terms().retry(),
                        run.scenario().terms().beside()));
        aThrottleLosesNoCall(run);
        partsFailForAReason(run);
        timeAddsUp(run, run.own());
        run.beside().ifPresent(other -> timeAddsUp(run, other));
    }

    /** The true bill only grows, so it was within the cap at every moment. */
    static void spentIsWithinTheCap(Observed run) {
        var budget = run.scenario().terms().budget();
        Invariants.spentIsWithinTheCap(
                run.after().charged(), budget.money().map(Money::nanos).orElse(Long.MAX_VALUE));
        require(
                run.after().tokens() <= budget.tokens().orElse(Long.MAX_VALUE),
                () -> run.after().tokens() + " tokens under a cap of " + budget.tokens());
    }

    /** The engine never thinks that it spent less than it did. */
    static void whatIsSpentIsKnown(Observed run) {
        var spent = run.after().spent();
        require(
                spent.money().nanos() >= run.after().charged()
                        && spent.tokens() >= run.after().tokens(),
                () -> "spent " + spent + ", but the bill is " + run.after().charged() + " for "
                        + run.after().tokens() + " tokens");
    }

    /** Holds are settled and reserves closed. */
    static void nothingStaysPromised(Observed run) {
        require(
                run.after().promised() == 0 && run.after().promisedTokens() == 0,
                () -> "still promised: " + run.after());
    }

    /** Whoever was let in has left, and nobody waits. */
    static void permitsAreBack(Observed run) {
        require(
                run.after().onTheWire() == 0 && run.after().waiting() == 0,
                () -> "permits did not come back: " + run.after());
    }

    /** What a run says it spent is what went out of the purse while it ran alone; one that was left behind cannot say it. */
    static void whatIsSpentIsReported(Observed run) {
        if (run.beside().isEmpty() && run.scenario().weather().hearing() != Weather.Hearing.DEAF) {
            run.own()
                    .run()
                    .ifPresent(came -> require(
                            came.effort().spent().money().nanos() == run.after().forTheRun(),
                            () -> "the run says it spent " + came.effort().spent() + ", and the purse says "
                                    + run.after().forTheRun()));
        }
    }

    /** Retries do not multiply the load of an outage. */
    static void retriesAreFew(Observed.Ended run, RetryRules rules, int calls) {
        var most = rules.attempts() == 1 ? 0 : Math.max(rules.atLeast(), (int) (rules.allowance() * calls));
        require(run.retried() <= most, () -> run.retried() + " retries for " + calls + " calls");
    }

    /** A call that meets the limit waits for it, unless nobody is answered for longer than anybody waits. */
    static void aThrottleLosesNoCall(Observed run) {
        require(
                run.after().sentAway()
                        || run.own().took().plus(LONGEST_PAUSE).compareTo(PATIENCE) > 0
                        || run.own().parts().stream().noneMatch(Accounting::givenUp),
                () -> "given up before patience was at its end: " + run.own().parts());
    }

    private static boolean givenUp(Part<?> part) {
        return part instanceof Part.Failed<?> failed
                && switch (failed.cause()) {
                    case ModelException.Wait wait -> true;
                    case ModelException.Cap cap -> failed.why().contains("gave up");
                    default -> false;
                };
    }

    /** What fails a part is what came over the wire, or that a call was not let out: no mistake of the engine's own. */
    static void partsFailForAReason(Observed run) {
        run.own().parts().forEach(Accounting::requireReason);
        run.beside().ifPresent(other -> other.parts().forEach(Accounting::requireReason));
    }

    private static void requireReason(Part<?> part) {
        require(
                !(part instanceof Part.Failed<?> failed)
                        || failed.cause() instanceof ModelException
                        || failed.cause() instanceof RunFailedException,
                () -> "no reason to fail: " + part);
    }

    private static void timeAddsUp(Observed run, Observed.Ended ended) {
        ended.run().ifPresent(came -> {
            theWallIsAccountedFor(came, ended.took());
            noneIsFasterThanItCanBe(came, run.calls().peak());
        });
    }

    /** Each nanosecond from start to end stands in one share, and next to none in the engine's own. */
    static void theWallIsAccountedFor(Run<String> run, Duration took) {
        require(
                Objects.equals(run.wall().total(), took),
                () -> "the wall is " + run.wall().total() + " and the run took " + took + ": " + run.wall());
        var most = ENGINE_AT_LEAST.plus(took.dividedBy(A_HUNDREDTH));
        require(run.wall().engine().compareTo(most) <= 0, () -> "the engine took " + run.wall());
    }

    /** max(W/c, CP) &lt;= T. */
    static void noneIsFasterThanItCanBe(Run<String> run, int peak) {
        var wall = run.wall().total();
        var effort = run.effort();
        require(
                effort.live().compareTo(wall.multipliedBy(Math.max(1, peak))) <= 0,
                () -> effort.live() + " on the wire in " + wall + " with at most " + peak + " at once");
        require(
                effort.critical().compareTo(wall) <= 0,
                () -> "a critical path of " + effort.critical() + " in " + wall);
    }
}
