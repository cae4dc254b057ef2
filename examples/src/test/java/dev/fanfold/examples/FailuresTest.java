package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.event.Event;
import dev.fanfold.event.Listener;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.rehearsal.Asked;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.result.Part;
import dev.fanfold.result.RunFailedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What becomes of the others when one part goes wrong. */
class FailuresTest {
    private static final Rehearsal COST_IS_DOWN =
            Rehearsal.withSeed(7).faults(Faults.when(FailuresTest::isAboutCost, Fault.status(500)));

    @Test
    void a_run_that_fails_fast_hands_over_every_finished_answer() {
        var nutritionIsDone = new CountDownLatch(1);
        var costFailsAfterIt = Rehearsal.withSeed(7)
                .faults(Faults.when(asked -> isAboutCost(asked) && opened(nutritionIsDone), Fault.status(500)));
        try (var rehearsed = Rehearsed.on(costFailsAfterIt, opening(nutritionIsDone))) {
            var fanfold = rehearsed.fanfold();
            var said = new StringBuilder();
            // region fail-fast
            try {
                fanfold.run(RecipeReview.REVIEW, Tree.recipe());
            } catch (RunFailedException e) {
                said.append(e.getMessage());
                for (var part : e.done()) {
                    said.append("\n[" + part.id() + "] " + part.value());
                }
            }
            // endregion
            assertThat(said)
                    .startsWith("cost failed: ")
                    .contains("; finished and kept: nutrition", "\n[nutrition] [rehearsed] ");
        }
    }

    @Test
    void a_split_told_to_put_up_with_a_gap_merges_the_rest_and_says_so() {
        // region patient
        var patient = Split.byAspect(
                        RecipeReview.DIETITIAN.named("nutrition"),
                        RecipeReview.SHOPPER.named("cost"),
                        RecipeReview.TEACHER.named("difficulty"))
                .atLeast(2)
                .within(Duration.ofSeconds(30))
                .merge(Merge.stitch("\n\n"));
        // endregion
        try (var rehearsed = Rehearsed.on(COST_IS_DOWN)) {
            var run = rehearsed.fanfold().run(patient, Tree.recipe());

            assertThat(run.whole()).isFalse();
            assertThat(run.folds().getLast().gaps())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Part.Failed.class, part -> assertThat(part.why()).contains("500"));
            assertThat(run.value()).contains("[cost is missing: ");
        }
    }

    @Test
    void a_fallback_stands_in_for_a_job_that_failed_and_the_run_says_so() {
        try (var rehearsed = Rehearsed.on(COST_IS_DOWN)) {
            var fanfold = rehearsed.fanfold();
            // region fallback
            var oneLine = Split.byAspect(RecipeReview.SHOPPER.named("cost"))
                    .merge(Merge.stitch("\n"))
                    .orElse("No word on the cost today.");
            var run = fanfold.run(oneLine, Tree.recipe());
            // endregion
            assertThat(run.value()).isEqualTo("No word on the cost today.");
            assertThat(run.fellBack()).hasSize(1);
            assertThat(run.whole()).isFalse();
        }
    }

    private static boolean isAboutCost(Asked asked) {
        return asked.system().startsWith("You plan a family's food budget");
    }

    private static Listener opening(CountDownLatch gate) {
        return event -> {
            if (event instanceof Event.PartEnded ended && ended.path().equals("nutrition")) {
                gate.countDown();
            }
        };
    }

    private static boolean opened(CountDownLatch gate) {
        try {
            gate.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
