package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.ScriptedModel;
import dev.fanfold.engine.Engine;
import dev.fanfold.engine.Models;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.engine.onion.Rules;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.work.Ask;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Concurrency has a bound whatever the number of parts, and the bound cannot deadlock. */
class BoundedByDefaultTest {
    @Test
    void threeThousandPartsNeverPutMoreCallsOnTheWireThanAllowedNorMoreThreadsThanTheWindowAndTheCalls() {
        var alive = new AtomicInteger();
        var peakAlive = new AtomicInteger();
        var eightAtOnce = new CyclicBarrier(8); // 3,000 is a multiple of 8, so every call meets seven others
        var model = ScriptedModel.saying(prompt -> {
            meet(eightAtOnce);
            return prompt.user();
        });
        ThreadFactory counted = task -> {
            peakAlive.accumulateAndGet(alive.incrementAndGet(), Math::max);
            return Thread.ofVirtual().unstarted(() -> {
                try {
                    task.run();
                } finally {
                    alive.decrementAndGet();
                }
            });
        };
        var rules = Rules.usual().atOnce(8);
        var engine = new Engine(new Models(model, Map.of()), rules, event -> {}, Time.system(), counted, new Random(1));
        var job = Split.byVolume((String input) -> IntStream.range(0, 3_000).mapToObj(Integer::toString))
                .each(Ask.system("q"))
                .merge(Merge.stitch());
        var run = engine.run(job, "");
        assertThat(run.value().values()).hasSize(3_000);
        assertThat(model.peak()).isEqualTo(8);
        assertThat(peakAlive.get())
                .as("32 parts and 8 calls; a thread may still be ending when its place is taken")
                .isLessThanOrEqualTo(48);
    }

    static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theSplitIsReadNoFurtherThanTheWindow() {
        var read = new AtomicInteger();
        var answered = new AtomicInteger();
        var ahead = new AtomicInteger();
        var model = ScriptedModel.saying(prompt -> {
            ahead.accumulateAndGet(read.get() - answered.getAndIncrement(), Math::max);
            return prompt.user();
        });
        var job = Split.byVolume((String input) ->
                        IntStream.range(0, 2_000).mapToObj(Integer::toString).peek(piece -> read.incrementAndGet()))
                .each(Ask.system("q"))
                .merge(Merge.stitch());
        assertThat(Engines.with(model, 1).run(job, "").value().values()).hasSize(2_000);
        assertThat(ahead.get()).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void jobsNestedThreeDeepDoNotDeadlockAtOnePermit(int atOnce) {
        var model = ScriptedModel.saying(prompt -> "ok");
        var inner = Split.byRepetition(4, Ask.system("q"))
                .merge((rivals, call) -> rivals.done().size() + "");
        var middle = Split.byVolume((String input) -> IntStream.range(0, 5).mapToObj(i -> input + i))
                .each(inner)
                .merge(Merge.stitch("+"));
        var outer = Split.byAspect(middle.named("left"), middle.named("right")).merge(Merge.stitch("="));
        var run = Engines.with(model, atOnce).run(outer, "x");
        assertThat(run.value()).isEqualTo("4+4+4+4+4=4+4+4+4+4");
        assertThat(run.effort().calls()).isEqualTo(40);
        assertThat(run.folds()).hasSize(2 * 5 + 2 + 1);
    }
}
