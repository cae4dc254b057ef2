package dev.fanfold.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Demand;
import dev.fanfold.merge.Demand.Wanted;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.OnDemand;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Rivals;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Aspect;
import dev.fanfold.work.Call;
import dev.fanfold.work.Label;
import dev.fanfold.work.Work;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A merge on demand")
@Timeout(30)
class OnDemandTest {
    private static final Ask<String> ASK = Ask.system("Say something.");

    /** Gives the parts as they came to it. */
    private record Given(Demand<String> wants, int least, int most) implements OnDemand<String, List<Part<String>>> {
        @Override
        public Demand<String> demand(int asked) {
            return wants;
        }

        @Override
        public int least(int asked) {
            return least;
        }

        @Override
        public int most(int asked) {
            return most;
        }

        @Override
        public Audited<List<Part<String>>> audited(Rivals<String> parts, Call call) {
            var lines = parts.all().stream()
                    .map(part -> new Ledger.Line(
                            part.id(),
                            part instanceof Part.Done
                                    ? new Ledger.Fate.Used("counted")
                                    : new Ledger.Fate.Spared("not needed")))
                    .toList();
            return new Audited<>(parts.all(), Ledger.of(parts, lines));
        }
    }

    private static Wanted until(int enough, int asked, List<?> ended) {
        return ended.size() < enough ? new Wanted.Parts(asked) : new Wanted.Enough("enough is " + enough);
    }

    @Test
    void takes_no_more_parts_than_it_wants_and_asks_anew_after_each() {
        var merge = new Given(ended -> new Wanted.Parts(Math.min(6, 2 + ended.size() / 2)), 2, 10);
        var model = ScriptedModel.saying(prompt -> "x");
        try (var fanfold = Fanfold.open(model)) {
            var run = fanfold.run(Split.byRepetition(4, ASK).merge(merge), "");
            assertThat(run.value()).hasSize(3).allMatch(Part.Done.class::isInstance);
            assertThat(run.whole()).isTrue();
        }
        assertThat(model.prompts()).hasSize(3);
    }

    @Test
    void stops_what_still_runs_when_it_has_enough_and_is_whole_without_it() {
        var calls = new AtomicInteger();
        var slowRuns = new CountDownLatch(2);
        var model = ScriptedModel.saying(prompt -> {
            if (calls.getAndIncrement() < 2) {
                slowRuns.countDown();
                new CountDownLatch(1).await(); // until it is told to stop
            }
            slowRuns.await();
            return "quick";
        });
        var merge = new Given(ended -> until(3, 5, ended), 3, 5);
        try (var fanfold = Fanfold.open(model)) {
            var run = fanfold.run(Split.byRepetition(5, ASK).merge(merge), "");
            assertThat(run.value().stream().filter(Part.Done.class::isInstance)).hasSize(3);
            assertThat(run.value().stream().filter(Part.Skipped.class::isInstance))
                    .hasSize(2)
                    .allMatch(part -> ((Part.Skipped<?>) part).why().equals("not waited for: enough is 3"));
            assertThat(run.folds().getFirst().gaps()).isEmpty();
            assertThat(run.whole()).isTrue();
        }
        assertThat(model.onTheWire()).isZero();
    }

    @Test
    void never_counts_what_lands_after_it_had_enough_but_keeps_it() {
        var began = new CountDownLatch(1);
        var second = new CountDownLatch(1);
        var order = new AtomicInteger();
        Work<String, String> deaf = (input, call) -> {
            if (order.getAndIncrement() == 0) {
                awaited(began);
                return "first";
            }
            began.countDown();
            while (true) {
                try {
                    second.await();
                    return "late";
                } catch (InterruptedException e) {
                    second.countDown(); // the word to stop is what makes it answer
                }
            }
        };
        var merge = new Given(ended -> until(1, 2, ended), 1, 2);
        try (var fanfold = Fanfold.open(ScriptedModel.saying(prompt -> ""))) {
            var parts =
                    fanfold.run(Split.byRepetition(2, deaf).merge(merge), "").value();
            assertThat(parts.stream().filter(Part.Done.class::isInstance))
                    .singleElement()
                    .matches(part -> ((Part.Done<String>) part).value().equals("first"));
            assertThat(parts.stream().filter(Part.Skipped.class::isInstance))
                    .singleElement()
                    .satisfies(part -> assertThat(((Part.Skipped<String>) part).kept())
                            .singleElement()
                            .matches(kept -> ((Part.Done<?>) kept).value().equals("late")));
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void waits_for_as_many_as_the_split_asks_for_whatever_it_says() {
        var merge = new Given(ended -> until(1, 5, ended), 1, 5);
        try (var fanfold =
                Fanfold.on(ScriptedModel.saying(prompt -> "x")).atOnce(1).open()) {
            var parts = fanfold.run(Split.byRepetition(5, ASK).atLeast(4).merge(merge), "")
                    .value();
            assertThat(parts.stream().filter(Part.Done.class::isInstance)).hasSizeBetween(4, 5);
        }
    }

    @Test
    void makes_up_for_a_failed_attempt_where_so_many_must_be_done() {
        var calls = new AtomicInteger();
        Work<String, String> flaky = (input, call) -> {
            if (calls.getAndIncrement() == 0) {
                throw new IllegalStateException("odd");
            }
            return "x";
        };
        var merge = new Given(ended -> new Wanted.Parts(3), 3, 5);
        try (var fanfold = Fanfold.open(ScriptedModel.saying(prompt -> ""))) {
            var parts = fanfold.run(Split.byRepetition(5, flaky).atLeast(3).merge(merge), "")
                    .value();
            assertThat(parts.stream().filter(Part.Done.class::isInstance)).hasSize(3);
            assertThat(parts).hasSize(4);
        }
    }

    @Test
    void stops_the_voters_of_a_panel_that_it_need_not_wait_for() {
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.system().startsWith("slow")) {
                new CountDownLatch(1).await(); // until it is told to stop
            }
            return "YES";
        });
        var panel = Split.byAspect(voter("quick"), voter("also quick"), voter("slow"))
                .asRivals("three voters, one question")
                .merge(Merge.vote().stopWhenDecided());
        try (var fanfold = Fanfold.open(model)) {
            var run = fanfold.run(panel, "x");
            assertThat(run.value().toString()).startsWith("Ballots: [YES, YES, -]");
            assertThat(run.whole()).isTrue();
        }
    }

    @Test
    void asks_every_part_that_has_a_name_of_its_own() {
        var five = Split.byAspect(voter("a"), voter("b"), voter("c"), voter("d"), voter("e"))
                .asRivals("five voters, one question");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> five.merge(Merge.vote().adaptive()))
                .withMessageContaining("begins with 3 of 5 parts");
    }

    @Test
    void knows_the_names_that_it_weighs_before_anything_is_asked() {
        var panel = Split.byAspect(voter("careful"), voter("quick")).asRivals("two voters, one question");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.merge(Merge.vote().weighted(Map.of("carefull", 2))))
                .withMessage(
                        "no part is called carefull, so its weight would not be used; the parts are careful, quick");
    }

    private static Aspect<String, Label> voter(String name) {
        return Ask.system(name + ": good?").labels("YES", "NO").named(name);
    }

    @Test
    void that_breaks_fails_its_run_and_leaves_no_part_waiting() {
        var merge = new Given(
                ended -> {
                    if (ended.size() == 1) {
                        throw new IllegalStateException("lost count");
                    }
                    return new Wanted.Parts(3);
                },
                1,
                3);
        try (var fanfold =
                Fanfold.on(ScriptedModel.saying(prompt -> "x")).atOnce(1).open()) {
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> fanfold.run(Split.byRepetition(3, ASK).merge(merge), ""))
                    .withMessageContaining("the merge failed while its parts ran: lost count")
                    .satisfies(failure -> assertThat(failure.done()).isNotEmpty());
        }
    }

    @Test
    void cannot_go_as_one_request() {
        var together = Split.byRepetition(5, ASK).asOneRequest();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> together.merge(new Given(ended -> until(3, 5, ended), 3, 5)))
                .withMessageContaining("asOneRequest() asks for all 5 attempts at once");
    }

    @Test
    void is_forecast_from_the_fewest_it_takes_to_the_most() {
        var job = Split.byRepetition(5, ASK).merge(new Given(ended -> until(3, 8, ended), 3, 8));
        var ahead = job.forecast("");
        assertThat(ahead.lowest().calls()).isEqualTo(3);
        assertThat(ahead.expected().calls()).isEqualTo(5);
        assertThat(ahead.worst().calls()).isEqualTo(16);
    }
}
