package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.event.Event;
import dev.fanfold.job.ByAspect;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.score.Rubric;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.rehearsal.RehearsalServer;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One part of four meets a fault, over real HTTP: the other three are in the result, or in the exception. */
@DisplayName("Every fault of a provider, under every merge")
class FaultMatrixTest {
    private static final int CASES_AT_ONCE = 12;
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The merges, over the same four parts. */
    private enum Folding {
        STITCH {
            @Override
            Job<String, ?> job() {
                return prose().merge(Merge.stitch("\n"));
            }
        },
        VOTE {
            @Override
            Job<String, ?> job() {
                return labels().asRivals("they answer one question").merge(Merge.vote());
            }
        },
        PICK {
            @Override
            Job<String, ?> job() {
                return prose().asRivals("they answer one question")
                        .merge(Merge.pick(Rubric.of(Rubric.criterion("is short", 1))));
            }
        },
        SYNTHESISE {
            @Override
            Job<String, ?> job() {
                return prose().merge(Merge.synthesise(
                        Ask.system("You are an editor.").maxTokens(60)));
            }
        };

        abstract Job<String, ?> job();

        private static ByAspect<String, String> prose() {
            return Split.byAspect(
                            ask("one").named("one"),
                            ask("struck").named("struck"),
                            ask("three").named("three"),
                            ask("four").named("four"))
                    .atLeast(1);
        }

        private static ByAspect<String, Label> labels() {
            return Split.byAspect(
                            ask("one").labels("YES", "NO").named("one"),
                            ask("struck").labels("YES", "NO").named("struck"),
                            ask("three").labels("YES", "NO").named("three"),
                            ask("four").labels("YES", "NO").named("four"))
                    .atLeast(1);
        }

        private static Ask<String> ask(String name) {
            return Ask.system("You are reviewer " + name + ".").maxTokens(60);
        }
    }

    /** What came of a run, and of its calls. */
    private record Outcome(List<Part<?>> parts, boolean merged, int begun, int ended, Duration took) {}

    @Test
    @Timeout(300)
    void loses_no_good_part_and_leaves_nothing_behind() throws Exception {
        var cases = new ArrayList<Callable<Void>>();
        for (var fault : Fault.everyKind()) {
            for (var folding : Folding.values()) {
                cases.add(() -> {
                    struckForGood(fault, folding);
                    return null;
                });
            }
        }
        all(cases);
    }

    @Test
    @Timeout(300)
    void is_survived_by_a_retry_where_it_passes() throws Exception {
        var cases = new ArrayList<Callable<Void>>();
        for (var fault : Fault.everyKind()) {
            if (passes(fault)) {
                cases.add(() -> {
                    struckOnce(fault);
                    return null;
                });
            }
        }
        assertThat(cases).hasSizeGreaterThan(20);
        all(cases);
    }

    private static void struckForGood(Fault fault, Folding folding) throws InterruptedException {
        var strike = Faults.when(asked -> asked.system().contains("struck"), fault);
        try (var server = Rehearsal.withSeed(5).faults(strike).start()) {
            var outcome = outcome(server, folding.job(), RetryRules.none());
            var what = fault + " under " + folding + ": " + outcome;
            assertThat(outcome.parts().stream().map(part -> part.id().name()))
                    .as(what)
                    .startsWith("one", "struck", "three", "four");
            if (!stops(fault)) {
                assertThat(outcome.parts().stream()
                                .filter(part -> part instanceof Part.Done)
                                .map(part -> part.id().name()))
                        .as(what)
                        .contains("one", "three", "four");
                assertThat(outcome.merged() || throttles(fault)).as(what).isTrue();
            }
            assertThat(outcome.ended()).as(what).isEqualTo(outcome.begun());
            assertThat(outcome.took())
                    .as(what)
                    .isLessThan(TIMEOUT.plus(PATIENCE).plusSeconds(30));
            assertThat(server.log().await(seen -> seen.inFlight() == 0, Duration.ofSeconds(30)))
                    .as(what + ": the server is rid of every call")
                    .isTrue();
        }
    }

    private static void struckOnce(Fault fault) throws InterruptedException {
        try (var server = Rehearsal.withSeed(5).faults(Faults.first(1, fault)).start()) {
            var outcome = outcome(
                    server, Folding.STITCH.job(), RetryRules.usual().withPauses(Duration.ofMillis(10), TIMEOUT));
            assertThat(outcome.parts())
                    .as(fault + ": " + outcome)
                    .hasSize(4)
                    .allSatisfy(part -> assertThat(part).isInstanceOf(Part.Done.class));
            assertThat(server.log().counts().requests()).as(fault.toString()).isEqualTo(5);
        }
    }

    private static Outcome outcome(RehearsalServer server, Job<String, ?> job, RetryRules retries) {
        var begun = new AtomicInteger();
        var ended = new AtomicInteger();
        var start = System.nanoTime();
        try (var fanfold = Fanfold.on(
                        OpenAi.at(server.baseUrl()).model("m").timeout(TIMEOUT).open())
                .retries(retries)
                .patience(PATIENCE)
                .listener(event -> {
                    switch (event) {
                        case Event.CallBegan call -> begun.incrementAndGet();
                        case Event.CallAnswered call -> ended.incrementAndGet();
                        case Event.CallFailed call -> ended.incrementAndGet();
                        case Event.CallStopped call -> ended.incrementAndGet();
                        default -> {}
                    }
                })
                .open()) {
            var run = fanfold.run(job, "Toast one slice of bread.");
            return new Outcome(run.parts(), true, begun.get(), ended.get(), since(start));
        } catch (RunFailedException e) {
            return new Outcome(e.parts(), false, begun.get(), ended.get(), since(start));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** After these no call can succeed, so the run is told to stop, and the others with it. */
    private static boolean stops(Fault fault) {
        return fault instanceof Fault.InsufficientQuota
                || fault instanceof Fault.Html
                || fault instanceof Fault.Redirect;
    }

    /** These close the door to the whole endpoint, the merge included, for longer than this test has patience. */
    private static boolean throttles(Fault fault) {
        return fault instanceof Fault.CapOfTheDay
                || (fault instanceof Fault.Status status && status.code() == 429)
                || (fault instanceof Fault.StatusUntil until && until.code() == 429);
    }

    /** Whether the same call may succeed when it is sent again. */
    private static boolean passes(Fault fault) {
        return !stops(fault)
                && !(fault instanceof Fault.CapOfTheDay)
                && !(fault instanceof Fault.Unsupported)
                && !(fault instanceof Fault.NoContentType)
                && !(fault instanceof Fault.CutShort)
                && !(fault instanceof Fault.ContentFilter)
                && !(fault instanceof Fault.StreamCut);
    }

    private static void all(List<Callable<Void>> cases) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(CASES_AT_ONCE)) {
            for (var ended : threads.invokeAll(cases)) {
                ended.get();
            }
        }
    }
}
