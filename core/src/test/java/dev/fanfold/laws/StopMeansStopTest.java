package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.engine.HeldTime;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.ModelException;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Work;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fail-fast, cancel and deadline interrupt the call itself; no call starts after it. */
class StopMeansStopTest {
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    @Test
    void cancellingARunAbortsTheCallsOnTheWire() throws InterruptedException {
        var onTheWire = new CountDownLatch(2);
        var model = ScriptedModel.saying(prompt -> {
            onTheWire.countDown();
            NEVER.await();
            return "never";
        });
        var job = Split.byRepetition(5, Ask.system("q"))
                .merge((rivals, call) -> rivals.done().size());
        try (var fanfold = Fanfold.on(model).atOnce(2).open()) {
            var running = fanfold.start(job, "x");
            onTheWire.await();
            running.cancel();
            assertThatExceptionOfType(RunCancelledException.class).isThrownBy(running::await);
        }
        assertThat(model.onTheWire()).isZero();
        assertThat(model.prompts())
                .as("the three that waited for a permit were never sent")
                .hasSize(2);
    }

    @Test
    void noCallStartsAfterAnAspectFailedEvenIfTheWorkTriesTo() {
        var triedAgain = new CountDownLatch(1);
        Work<String, String> stubborn = (input, call) -> {
            try {
                return call.ask(Ask.system("slow"), input);
            } catch (RunCancelledException e) {
                assertThat(Thread.interrupted()).isTrue();
                triedAgain.countDown();
                return call.ask(Ask.system("again"), input);
            }
        };
        var slowIsOnTheWire = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("bad")) {
                slowIsOnTheWire.await();
                throw new ModelException.BadRequest("no");
            }
            slowIsOnTheWire.countDown();
            NEVER.await();
            return "never";
        });
        var job = Split.byAspect(stubborn.named("stubborn"), Ask.system("bad").named("bad"))
                .merge(Merge.stitch("\n"));
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> Engines.with(model, 8).run(job, "x"));
        assertThat(triedAgain.getCount()).isZero();
        assertThat(model.prompts())
                .extracting(prompt -> prompt.system().lines().findFirst().orElse(""))
                .containsExactlyInAnyOrder("slow", "bad");
    }

    @Test
    void withinMergesWhatHasArrivedAndStopsTheRest() {
        var time = new HeldTime();
        var quickIsDone = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("quick")) {
                return "arrived";
            }
            quickIsDone.await();
            time.pass(Duration.ofSeconds(3));
            NEVER.await();
            return "never";
        });
        var job = Split.byAspect(
                        Ask.system("quick").named("quick"), Ask.system("slow").named("slow"))
                .within(Duration.ofSeconds(2))
                .merge(Merge.stitch());
        var run = Engines.telling(model, time, "quick", quickIsDone).run(job, "x");
        assertThat(run.value().parts()).hasSize(2);
        assertThat(run.value().parts().get(1))
                .isInstanceOfSatisfying(
                        Part.Skipped.class, skipped -> assertThat(skipped.why()).isEqualTo("not back within 2.0 s"));
        assertThat(model.onTheWire()).isZero();
    }

    @Test
    void withinAlsoHoldsWhileTheInputIsRead() {
        var time = new HeldTime();
        var firstIsDone = new CountDownLatch(1);
        var job = Split.byVolume((String input) -> IntStream.range(0, 100)
                        .peek(piece -> {
                            if (piece == 1) {
                                awaited(firstIsDone);
                            }
                            time.pass(Duration.ofSeconds(1));
                        })
                        .mapToObj(Integer::toString))
                .each(Ask.system("q"))
                .within(Duration.ofSeconds(10))
                .merge(Merge.stitch());
        var model = ScriptedModel.saying(prompt -> "x");
        var run = Engines.telling(model, time, "piece 1", firstIsDone).run(job, "");
        assertThat(model.prompts()).hasSizeBetween(1, 10);
        assertThat(run.value().parts()).hasSize(100);
    }

    @Test
    void aRefusedKeyStopsTheOtherCallsEvenWhereFailuresAreCollected() {
        var model = ScriptedModel.saying(prompt -> {
            throw new ModelException.Stop("the key was refused");
        });
        var job = Split.byVolume((String input) -> IntStream.range(0, 500).mapToObj(Integer::toString))
                .each(Ask.system("q"))
                .merge(Merge.stitch("\n"));
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> Engines.with(model, 2).run(job, "x"))
                .withMessageContaining("the key was refused")
                .satisfies(failed -> assertThat(failed.parts()).hasSize(500));
        assertThat(model.prompts())
                .as("at most the parts that were there already")
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void workThatDoesNotHeedAnInterruptIsLeftBehindAndSaysSo() {
        var time = new HeldTime();
        var release = new CountDownLatch(1);
        var quickIsDone = new CountDownLatch(1);
        Work<String, String> deaf = (input, call) -> {
            awaited(quickIsDone);
            time.pass(Duration.ofSeconds(5));
            while (release.getCount() > 0) {
                time.pass(Duration.ofMillis(100));
                Thread.onSpinWait();
            }
            return "too late";
        };
        var job = Split.byAspect(Ask.system("quick").named("quick"), deaf.named("deaf"))
                .within(Duration.ofSeconds(2))
                .atLeast(1)
                .merge((views, call) -> views.all());
        var model = ScriptedModel.saying(prompt -> "arrived");
        var parts =
                Engines.telling(model, time, "quick", quickIsDone).run(job, "x").value();
        release.countDown();
        assertThat(parts.get(1))
                .isInstanceOfSatisfying(
                        Part.Skipped.class,
                        skipped -> assertThat(skipped.why()).contains("did not heed the interrupt"));
    }

    @Test
    void workThatDressesTheInterruptUpAsItsOwnFailureWasStoppedAllTheSame() {
        var dressingIsOnTheWire = new CountDownLatch(1);
        Work<String, String> dressing = (input, call) -> {
            dressingIsOnTheWire.countDown();
            awaited(NEVER);
            return "never";
        };
        var model = ScriptedModel.saying(prompt -> {
            dressingIsOnTheWire.await();
            throw new ModelException.BadRequest("no");
        });
        var job = Split.byAspect(dressing.named("dressing"), Ask.system("bad").named("bad"))
                .merge(Merge.stitch("\n"));
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> Engines.with(model, 8).run(job, "x"))
                .withMessage("bad failed: no; nothing else was finished; stopped: dressing")
                .satisfies(failed -> assertThat(failed.getSuppressed()).isEmpty());
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
