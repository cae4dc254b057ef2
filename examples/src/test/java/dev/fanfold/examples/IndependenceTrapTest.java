package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.work.Ask;
import org.junit.jupiter.api.Test;

/** The same two questions, first side by side and then as a chain, against a model that will not guess. */
class IndependenceTrapTest {
    private static final Rehearsal WILL_NOT_GUESS = Rehearsal.withSeed(7)
            .replyWhen(asked -> asked.system().startsWith("You are a dietitian"), "{\"kcal\": 512}")
            .replyWhen(
                    asked -> asked.system().startsWith("You plan a family's food budget")
                            && !asked.user().contains("kcal"),
                    "MISSING: the nutrition figure");

    @Test
    void side_by_side_the_run_says_who_lacked_what_and_which_chain_would_help() {
        // region side-by-side
        var dietitian = Ask.system("You are a dietitian. Work out the kcal of one serving of this dish.");
        var shopper = Ask.system("You plan a family's food budget. What do 100 kcal of this dish cost?");
        var sideBySide = Split.byAspect(dietitian.named("nutrition"), shopper.named("cost"))
                .merge(Merge.stitch("\n"));
        // endregion
        try (var rehearsed = Rehearsed.on(WILL_NOT_GUESS)) {
            var run = rehearsed.fanfold().run(sideBySide, Tree.recipe());

            assertThat(run.dependent()).isTrue();
            assertThat(run.whole()).isFalse();
            assertThat(run.dependences()).singleElement().satisfies(trap -> {
                assertThat(trap.asker()).isEqualTo("cost");
                assertThat(trap.missing()).isEqualTo("the nutrition figure");
                assertThat(trap.chainAfter()).contains("nutrition");
            });
            // region says
            assertThat(run.dependences().getFirst())
                    .hasToString("cost lacked: the nutrition figure; chain it: nutrition first, then cost");
            // endregion
        }
    }

    @Test
    void as_a_chain_the_same_model_has_what_it_needs() {
        try (var rehearsed = Rehearsed.on(WILL_NOT_GUESS)) {
            var run = rehearsed.fanfold().run(DinnerPlan.DINNER, Tree.recipe());

            assertThat(run.dependent()).isFalse();
            assertThat(run.whole()).isTrue();
        }
    }
}
