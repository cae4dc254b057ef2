package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.ScriptedModel;
import dev.fanfold.engine.HeldTime;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Wall is the slowest, not the sum; and what is said of time saved compares like with like. */
class WallIsTheSlowestTest {
    /** A model whose calls take as many seconds as their system text says, on a clock that only they move. */
    private static ScriptedModel taking(HeldTime time) {
        return ScriptedModel.saying(prompt -> {
            time.pass(Duration.ofSeconds(
                    Long.parseLong(prompt.system().lines().findFirst().orElseThrow())));
            return "x";
        });
    }

    private static Ask<String> taking(int seconds) {
        return Ask.system(Integer.toString(seconds));
    }

    @Test
    void partsThatAllWaitForOneAnotherEndTogether() {
        var allAreOnTheWire = new CyclicBarrier(64);
        var model = ScriptedModel.saying(prompt -> {
            BoundedByDefaultTest.meet(allAreOnTheWire);
            return "x";
        });
        var job = Split.byRepetition(64, Ask.system("q"))
                .merge((rivals, call) -> rivals.done().size());
        assertThat(Engines.with(model, 64).run(job, "x").value()).isEqualTo(64);
    }

    @Test
    void atOnePermitNothingIsSavedAndNothingIsClaimedToBe() {
        var time = new HeldTime();
        var job = Split.byAspect(
                        taking(2).named("a"), taking(3).named("b"), taking(4).named("c"))
                .merge(Merge.synthesise(taking(5)));
        var run = Engines.with(taking(time), 1, time).run(job, "x");
        assertThat(run.timing().together()).isEqualTo(Duration.ofSeconds(9));
        assertThat(run.timing().oneByOne()).isEqualTo(Duration.ofSeconds(9));
        assertThat(run.timing()).hasToString("3 parts in 9.0 s instead of 9.0 s; merge 5.0 s");
        assertThat(run.wall().total()).isEqualTo(Duration.ofSeconds(14));
        assertThat(run.effort().live()).isEqualTo(Duration.ofSeconds(14));
        assertThat(run.effort().critical())
                .as("the slowest part, and then the merge")
                .isEqualTo(Duration.ofSeconds(9));
        assertThat(run.effort().along()).containsExactly("c", "merge");
        assertThat(run.effort().calls()).isEqualTo(4);
        assertThat(run.effort().usage().total()).isEqualTo(4 * 15);
    }

    @Test
    void theCriticalPathOfAPlanIsItsLongestChain() {
        var time = new HeldTime();
        var plan = Plan.of(String.class, p -> {
            var nutrition = p.step("nutrition", taking(2));
            var cost = p.then("cost", nutrition, taking(3));
            var difficulty = p.step("difficulty", taking(4));
            return p.merge("verdict", Merge.synthesise(taking(1)), cost, difficulty);
        });
        var run = Engines.with(taking(time), 1, time).run(plan, "x");
        assertThat(run.effort().critical()).as("nutrition, cost, verdict").isEqualTo(Duration.ofSeconds(6));
        assertThat(run.effort().along()).containsExactly("nutrition", "cost", "verdict/merge");
        assertThat(run.effort().live()).isEqualTo(Duration.ofSeconds(10));
        assertThat(run.timing()).hasToString("4 parts in 10.0 s instead of 10.0 s");
    }

    @Test
    void theCallsOfAMergeAreOnTheCriticalPathEachBeforeTheOneThatWaitsForIt() {
        var time = new HeldTime();
        var job = Split.byAspect(taking(2).named("a"), taking(3).named("b")).merge((views, call) -> {
            call.askEach(taking(4), List.of("one", "another"));
            return call.ask(taking(1), "all of it");
        });
        var run = Engines.with(taking(time), 1, time).run(job, "x");
        assertThat(run.effort().critical()).isEqualTo(Duration.ofSeconds(8));
        assertThat(run.effort().along()).hasSize(3).startsWith("b").endsWith("merge");
        assertThat(run.effort().along().get(1)).isIn("merge/1", "merge/2");
    }

    @Test
    void nobodyWaitsForAPartThatWasToldToStopHoweverLongItTook() {
        var time = new HeldTime();
        var thirdIsOut = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("c")) {
                thirdIsOut.countDown();
                new CountDownLatch(1).await();
            }
            thirdIsOut.await();
            time.pass(Duration.ofSeconds(1));
            return "YES";
        });
        var parts = Stream.of("a", "b", "c")
                .map(name -> Ask.system(name).labels("YES", "NO").named(name))
                .toList();
        var job = Split.byAspect(parts.get(0), parts.get(1), parts.get(2))
                .asRivals("one question")
                .merge(Merge.vote().stopWhenDecided());
        var run = Engines.with(model, 3, time).run(job, "x");
        assertThat(run.effort().calls()).isEqualTo(3);
        assertThat(run.effort().along()).hasSize(1).doesNotContain("c");
        assertThat(run.effort().live()).isGreaterThan(run.effort().critical());
    }

    @Test
    void theTimeOfWhoeverTakesPartsSlowlyIsNotLaidAtTheEnginesDoor() {
        var time = new HeldTime();
        var job = Split.byVolume((String input) -> Stream.of("all of it"))
                .each(taking(2))
                .merge(Merge.stitch());
        var run = Engines.with(taking(time), 1, time).stream(job, "", part -> time.pass(Duration.ofSeconds(5)));
        assertThat(run.wall().call()).isEqualTo(Duration.ofSeconds(2));
        assertThat(run.wall().merge()).isEqualTo(Duration.ofSeconds(5));
        assertThat(run.wall().total()).isEqualTo(Duration.ofSeconds(7));
    }
}
