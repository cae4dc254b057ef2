package dev.fanfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Split;
import dev.fanfold.merge.ballot.Ballots;
import dev.fanfold.merge.ballot.Ties;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("A vote in a run")
class VoteInARunTest {
    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final Ask<Label> QUESTION =
            Ask.system("Easy?").labels("YES", "NO").temperature(1);

    private static Run<Ballots<Label>> run(int asked, Vote<Label> vote, ScriptedModel model) {
        try (var fanfold = Fanfold.open(model)) {
            return fanfold.run(Split.byRepetition(asked, QUESTION).merge(vote), "x");
        }
    }

    @Test
    void that_is_decided_aborts_the_calls_that_are_still_on_the_wire() {
        var begun = new AtomicInteger();
        var allBegun = new CountDownLatch(5);
        var model = ScriptedModel.saying(prompt -> {
            int place = begun.getAndIncrement();
            allBegun.countDown();
            allBegun.await();
            if (place >= 3) {
                NEVER.await();
            }
            return "YES";
        });
        var run = run(5, Merge.vote().stopWhenDecided(), model);
        assertThat(run.value().winner()).contains(new Label("YES"));
        assertThat(run.value().toString()).endsWith("Decided: YES (3 of 3 counted; 2 not waited for)");
        assertThat(run.value().notWaitedFor()).hasSize(2);
        assertThat(model.onTheWire()).isZero();
        assertThat(run.whole()).as("what was not needed is no gap").isTrue();
        assertThat(run.folds().getLast().ledger().orElseThrow().lines())
                .extracting(line -> line.fate() instanceof Ledger.Fate.Spared)
                .containsExactlyInAnyOrder(true, true, false, false, false);
    }

    @Test
    void never_counts_a_ballot_that_lands_after_it_was_decided() {
        var begun = new AtomicInteger();
        var allBegun = new CountDownLatch(3);
        var model = ScriptedModel.saying(prompt -> {
            int place = begun.getAndIncrement();
            allBegun.countDown();
            allBegun.await();
            try {
                if (place == 2) {
                    NEVER.await();
                }
                return "YES";
            } catch (InterruptedException deaf) {
                return "NO";
            }
        });
        var run = run(3, Merge.vote().stopWhenDecided(), model);
        assertThat(run.value().tally().counts())
                .singleElement()
                .satisfies(count -> assertThat(count.ballots()).isEqualTo(2));
        assertThat(run.value().toString()).endsWith("Decided: YES (2 of 2 counted; 1 not waited for)");
        assertThat(run.parts())
                .filteredOn(part -> part instanceof Part.Skipped)
                .singleElement()
                .satisfies(part -> assertThat(((Part.Skipped<?>) part).kept())
                        .as("what was paid for is kept")
                        .hasSize(1));
    }

    @Test
    void that_is_adaptive_launches_four_first_and_no_more_when_they_agree() {
        var four = new CountDownLatch(4);
        var model = ScriptedModel.saying(prompt -> {
            four.countDown();
            four.await();
            return "YES";
        });
        var run = run(15, Merge.vote().adaptive(), model);
        assertThat(model.prompts()).hasSize(4);
        assertThat(model.peak()).isEqualTo(4);
        assertThat(run.value().all()).hasSize(4);
        assertThat(run.value().toString()).contains("Adaptive: YES (4 of 4 counted");
        assertThat(run.whole()).isTrue();
    }

    @Test
    void that_is_adaptive_tops_up_by_what_the_lead_needs() {
        var dissent = new AtomicInteger();
        var model = ScriptedModel.saying(prompt -> dissent.getAndIncrement() == 0 ? "NO" : "YES");
        var run = run(15, Merge.vote().adaptive(), model);
        assertThat(model.prompts()).as("6 to 1").hasSize(7);
        assertThat(run.value().all()).hasSize(7);
        assertThat(run.value().tally().counts())
                .extracting(count -> count.ballots())
                .containsExactly(6, 1);
    }

    @Test
    void draws_an_extra_ballot_when_it_is_tied() {
        var answers = new ConcurrentLinkedQueue<>(List.of("YES", "NO", "NO", "YES", "YES"));
        var run = run(4, Merge.vote().onTie(Ties.extraBallots(9)), ScriptedModel.saying(prompt -> answers.remove()));
        assertThat(run.value().all()).hasSize(5);
        assertThat(run.value().winner()).contains(new Label("YES"));
    }

    @Test
    void stays_closed_when_a_quorum_can_no_longer_be_reached() {
        var begun = new AtomicInteger();
        var allBegun = new CountDownLatch(4);
        var model = ScriptedModel.saying(prompt -> {
            int place = begun.getAndIncrement();
            allBegun.countDown();
            allBegun.await();
            if (place >= 2) {
                NEVER.await();
            }
            return place == 0 ? "YES" : "NO";
        });
        var run = run(4, Merge.vote().unanimous(), model);
        assertThat(run.value().winner()).isEmpty();
        assertThat(run.value().reservations())
                .containsExactly("the vote is undecided: "
                        + run.value().toString().lines().toList().getLast());
        assertThat(model.onTheWire()).isZero();
    }

    /** The answer of each ordinal is fixed by its name; the order in which they come back is shuffled by a seed. */
    @Test
    void has_the_same_bytes_whoever_answered_first() {
        var texts = new HashSet<String>();
        for (int seed = 0; seed < 20; seed++) {
            var order = new ArrayList<>(IntStream.range(0, 6).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            var turns = IntStream.range(0, 6).mapToObj(i -> new Semaphore(0)).toList();
            turns.get(order.getFirst()).release();
            var model = ScriptedModel.saying(prompt -> {
                int who = prompt.system().charAt(5) - '0';
                turns.get(who).acquire();
                int next = order.indexOf(who) + 1;
                if (next < order.size()) {
                    turns.get(order.get(next)).release();
                }
                return who % 2 == 0 ? "YES" : "NO";
            });
            var cooks = IntStream.range(0, 6)
                    .mapToObj(i -> Ask.system("cook " + i).labels("YES", "NO").named("cook " + i))
                    .toList();
            var job = Split.byAspect(cooks.get(0), cooks.get(1), cooks.get(2), cooks.get(3), cooks.get(4), cooks.get(5))
                    .asRivals("six cooks")
                    .merge(Merge.vote());
            try (var fanfold = Fanfold.open(model)) {
                texts.add(fanfold.run(job, "x").value().toString());
            }
        }
        assertThat(texts).containsExactly("Ballots: [YES, NO, YES, NO, YES, NO]\nTie: YES, NO (3/6 each); no winner");
    }

    @Test
    void is_estimated_by_the_fewest_and_the_most_ballots_of_its_rule() {
        try (var fanfold = Fanfold.open(ScriptedModel.saying(prompt -> "YES"))) {
            var attempts = Split.byRepetition(15, QUESTION);
            var adaptive = fanfold.estimate(attempts.merge(Merge.vote().adaptive()), "x")
                    .total();
            assertThat(List.of(adaptive.lowest().calls(), adaptive.worst().calls()))
                    .containsExactly(4L, 30L);
            var decided = fanfold.estimate(attempts.merge(Merge.vote().stopWhenDecided()), "x")
                    .total();
            assertThat(List.of(decided.lowest().calls(), decided.worst().calls()))
                    .containsExactly(8L, 30L);
            var extra = fanfold.estimate(attempts.merge(Merge.vote().onTie(Ties.extraBallots(21))), "x")
                    .total();
            assertThat(List.of(
                            extra.lowest().calls(),
                            extra.expected().calls(),
                            extra.worst().calls()))
                    .containsExactly(15L, 15L, 42L);
        }
    }
}
