package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Job;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.synthesis.Faithful;
import dev.fanfold.merge.synthesis.Unfaithful;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.result.Fold;
import dev.fanfold.work.Ask;
import org.junit.jupiter.api.Test;

class MergingTest {
    @Test
    void aspects_that_answer_one_question_may_vote_when_somebody_says_why() {
        // region as-rivals
        var question = Ask.system("Is this a dish for a weekday?");
        var weekday = Split.byAspect(
                        question.labels("YES", "NO").temperature(0).named("as you are"),
                        question.labels("YES", "NO").temperature(1).named("with some chance"),
                        question.labels("YES", "NO").temperature(2).named("with much chance"))
                .asRivals("three temperatures, one question")
                .merge(Merge.vote());
        // endregion
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7).replyWhen(asked -> true, "YES"))) {
            assertThat(rehearsed.fanfold().run(weekday, Tree.recipe()).value().toString())
                    .endsWith("Majority: YES (3/3)");
        }
    }

    @Test
    void a_merge_of_ones_own_is_a_function_and_has_no_ledger() {
        // region own-merge
        Job<String, Integer> words = Split.byAspect(
                        RecipeReview.DIETITIAN.named("nutrition"), RecipeReview.SHOPPER.named("cost"))
                .merge((views, call) -> views.done().stream()
                        .mapToInt(view -> view.value().split(" ").length)
                        .sum());
        // endregion
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7).replyWhen(asked -> true, "one two three"))) {
            var run = rehearsed.fanfold().run(words, Tree.recipe());

            assertThat(run.value()).isEqualTo(6);
            assertThat(run.folds()).extracting(Fold::ledger).allMatch(ledger -> ledger.isEmpty());
        }
    }

    @Test
    void a_synthesis_is_held_against_its_parts() {
        // region strict
        var review = Split.byAspect(RecipeReview.SHOPPER.named("cost"), RecipeReview.TEACHER.named("difficulty"))
                .merge(Merge.synthesise(RecipeReview.EDITOR).judgedBy("judge").droppingUnsupported());
        // endregion
        var recipe = Tree.recipe();
        var said = new StringBuilder();
        try (var provider = Rehearsal.withSeed(7).start()) {
            var small = OpenAi.at(provider.baseUrl()).model("small").open();
            var large = OpenAi.at(provider.baseUrl()).model("large").open();
            try (var fanfold = Fanfold.on(small).model("judge", large).open()) {
                // region faithful
                var verdict = fanfold.run(review, recipe).value();
                switch (verdict) {
                    case Faithful faithful -> said.append(faithful);
                    case Unfaithful unfaithful ->
                        said.append(unfaithful.findings()).append(unfaithful.stitchedText());
                }
                for (var sentence : verdict.sentences()) {
                    said.append("\n" + sentence.sources() + " " + sentence.verdict() + " " + sentence.text());
                }
                // endregion
                assertThat(verdict).isInstanceOf(Faithful.class);
            }
            assertThat(provider.log().asked().stream()
                            .filter(asked -> asked.model().equals("large")))
                    .hasSize(1);
        }
        assertThat(said.toString())
                .contains("\n[[P1]] Optional[SUPPORTED] ", "\n[[P1], [P2]] Optional[SUPPORTED] Verdict: ");
    }

    @Test
    void another_model_can_judge() {
        try (var provider = Rehearsal.withSeed(7).start()) {
            var small = OpenAi.at(provider.baseUrl()).model("small").open();
            var large = OpenAi.at(provider.baseUrl()).model("large").open();
            // region judge
            var best = Split.byRepetition(5, Taglines.TAGLINE).merge(Merge.pick(Taglines.TASTE.on("judge")));

            var fanfold = Fanfold.on(small).model("judge", large).open();
            // endregion
            try (fanfold) {
                assertThat(fanfold.run(best, Tree.recipe()).value().ranking()).hasSize(5);
            }
            assertThat(provider.log().asked().stream()
                            .filter(asked -> asked.model().equals("large")))
                    .hasSize(5 * 3)
                    .allMatch(asked -> asked.system().startsWith("You judge"));
        }
    }
}
