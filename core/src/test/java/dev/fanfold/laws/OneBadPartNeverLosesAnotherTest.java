package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.ScriptedModel;
import dev.fanfold.engine.HeldTime;
import dev.fanfold.engine.clock.Time;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.ModelException;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Good answers survive whatever happens to their siblings: in the result, and in the exception of a run that failed. */
class OneBadPartNeverLosesAnotherTest {
    private static final Job<String, String> ASPECTS = Split.byAspect(
                    Ask.system("good").named("good"),
                    Ask.system("bad").named("bad"),
                    Ask.system("slow").named("slow"))
            .merge(Merge.stitch("\n"));
    private final ModelException down = new ModelException.Transient("the server is down");

    @Test
    void aFailedAspectStopsTheOthersAndTheExceptionHoldsEveryFinishedAnswer() {
        var goodIsDone = new CountDownLatch(1);
        var slowIsAsked = new CountDownLatch(1);
        var slowIsStopped = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> switch (first(prompt.system())) {
            case "good" -> "kept";
            case "bad" -> {
                goodIsDone.await();
                slowIsAsked.await();
                throw down;
            }
            default -> {
                slowIsAsked.countDown();
                yield interrupted(slowIsStopped);
            }
        });
        var engine = Engines.telling(model, Time.system(), "good", goodIsDone);
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> engine.run(ASPECTS, "x"))
                .withMessage("bad failed: the server is down; finished and kept: good; stopped: slow")
                .withCause(down)
                .satisfies(failed -> {
                    assertThat(failed.parts()).hasSize(3);
                    assertThat(values(failed)).containsExactly("kept");
                    assertThat(failed.firstFailure())
                            .map(part -> part.id().name())
                            .contains("bad");
                });
        assertThat(slowIsStopped.getCount()).isZero();
    }

    private static String interrupted(CountDownLatch told) throws InterruptedException {
        try {
            new CountDownLatch(1).await();
            return "never";
        } finally {
            told.countDown();
        }
    }

    @Test
    void laterFailuresAreSuppressedCauses() {
        var bothAreHere = new CountDownLatch(2);
        var firstIsOut = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> {
            bothAreHere.countDown();
            bothAreHere.await();
            if (first(prompt.system()).equals("second")) {
                try {
                    firstIsOut.await();
                } catch (InterruptedException e) {
                    throw new ModelException.Transient("second failed as well");
                }
            }
            throw new ModelException.Transient("first failed");
        });
        var job = Split.byAspect(
                        Ask.system("first").named("a"), Ask.system("second").named("b"))
                .merge(Merge.stitch("\n"));
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> Engines.with(model, 8).run(job, "x"))
                .satisfies(failed -> {
                    assertThat(failed.getCause()).hasMessage("first failed");
                    assertThat(failed.getSuppressed())
                            .extracting(Throwable::getMessage)
                            .containsExactly("second failed as well");
                });
    }

    @Test
    void aFailedPieceLeavesAVisibleGapAndNothingElse() {
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.user().equals("two")) {
                throw down;
            }
            return prompt.user().toUpperCase(Locale.ROOT);
        });
        var job = Split.byVolume((String input) -> Stream.of(input.split(" ")))
                .each(Ask.system("shout"))
                .merge(Merge.stitch("\n"));
        var run = Engines.with(model, 8).run(job, "one two three");
        assertThat(run.value()).isEqualTo("ONE\n[piece 2 is missing: the server is down]\nTHREE");
        assertThat(run.whole()).isFalse();
    }

    @Test
    void inputThatBreaksOffKeepsWhatWasDoneBeforeAndSaysWhy() {
        var job = Split.byVolume((String input) -> Stream.of("one", "two", "three")
                        .peek(piece -> {
                            if (piece.equals("three")) {
                                throw new IllegalStateException("line 3 is torn");
                            }
                        }))
                .each(Ask.system("q"))
                .merge(Merge.stitch("\n"));
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() ->
                        Engines.with(ScriptedModel.saying(prompt -> "x"), 1).run(job, ""))
                .withMessageStartingWith("the input could not be read on after part 2: line 3 is torn")
                .satisfies(failed -> assertThat(failed.parts()).hasSize(2));
    }

    @Test
    void aMergeThatFailsKeepsTheParts() {
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("editor")) {
                throw down;
            }
            return "fine";
        });
        var job = Split.byAspect(Ask.system("a").named("a"), Ask.system("b").named("b"))
                .merge(Merge.synthesise(Ask.system("editor")));
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> Engines.with(model, 8).run(job, "x"))
                .withMessage("the merge failed: the server is down; kept: 2 of 2 parts")
                .satisfies(failed -> assertThat(values(failed)).containsExactly("fine", "fine"));
    }

    @Test
    void tooFewDonePartsFailTheRunAndKeepThoseThatAre() {
        var model = ScriptedModel.saying(prompt -> {
            if (first(prompt.system()).equals("good")) {
                return "kept";
            }
            throw down;
        });
        var job = Split.byAspect(
                        Ask.system("good").named("good"),
                        Ask.system("bad").named("bad"),
                        Ask.system("worse").named("worse"))
                .atLeast(2)
                .merge(Merge.stitch("\n"));
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> Engines.with(model, 1).run(job, "x"))
                .withMessage("only 1 of 3 parts are done, and at least 2 were wanted; bad failed: the server is down")
                .satisfies(failed -> assertThat(values(failed)).containsExactly("kept"));
    }

    @Test
    void aDeadlineKeepsWhatWasFinishedInside() {
        var time = new HeldTime();
        var goodIsDone = new CountDownLatch(1);
        var model = ScriptedModel.saying(prompt -> switch (first(prompt.system())) {
            case "good" -> "kept";
            default -> {
                goodIsDone.await();
                time.pass(Duration.ofSeconds(3));
                yield interrupted(new CountDownLatch(1));
            }
        });
        var job = Split.byAspect(
                        Ask.system("good").named("good"), Ask.system("slow").named("slow"))
                .merge(Merge.stitch("\n"))
                .within(Duration.ofSeconds(2));
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(
                        () -> Engines.telling(model, time, "good", goodIsDone).run(job, "x"))
                .withMessage("the run was not back within 2.0 s; finished and kept: good; stopped: slow")
                .satisfies(failed -> assertThat(values(failed)).containsExactly("kept"));
    }

    private static String first(String system) {
        return system.lines().findFirst().orElseThrow();
    }

    private static List<Object> values(RunFailedException failed) {
        return failed.done().stream().<Object>map(Part.Done::value).toList();
    }

    @Test
    void aSpoiledBallotOfAPanelLosesNoOther() {
        var question = Ask.system("Is it good?").labels("YES", "NO");
        var model = ScriptedModel.saying(prompt -> prompt.system().startsWith("odd") ? "perhaps" : "YES");
        var odd = Ask.system("odd: is it good?").labels("YES", "NO");
        var panel = Split.byAspect(question.named("one"), odd.named("odd"), question.named("other"))
                .asRivals("three readers, one question")
                .merge(Merge.vote());
        var run = Engines.with(model, 3).run(panel, "x");
        assertThat(run.value().toString()).contains("[YES, spoiled, YES]");
        assertThat(run.value().winner())
                .hasValueSatisfying(label -> assertThat(label.text()).isEqualTo("YES"));
    }
}
