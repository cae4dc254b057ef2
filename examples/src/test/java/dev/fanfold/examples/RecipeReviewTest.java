package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.result.Part;
import org.junit.jupiter.api.Test;

class RecipeReviewTest {
    @Test
    void three_named_reviews_stand_in_the_order_written_and_the_verdict_comes_last() {
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            var run = rehearsed.fanfold().run(RecipeReview.REVIEW, Tree.recipe());

            assertThat(run.parts())
                    .allMatch(part -> part instanceof Part.Done)
                    .extracting(part -> part.id().name())
                    .containsExactly("nutrition", "cost", "difficulty");
            assertThat(run.value().text().lines().toList().getLast()).startsWith("Verdict:");
            assertThat(run.timing().toString()).startsWith("3 parts in ").contains(" instead of ", "; merge ");
            assertThat(run.whole()).isTrue();
        }
    }

    @Test
    void the_editor_is_given_the_recipe_and_all_three_reviews() {
        try (var rehearsed = Rehearsed.on(Rehearsal.withSeed(7))) {
            var run = rehearsed.fanfold().run(RecipeReview.REVIEW, Tree.recipe());

            var reviews = run.parts().stream()
                    .map(part -> ((Part.Done<?>) part).value().toString())
                    .toList();
            assertThat(rehearsed.asked("You edit a food page"))
                    .singleElement()
                    .asString()
                    .contains(reviews)
                    .contains("[IN]", Tree.recipe(), "[P1] nutrition", "[P2] cost", "[P3] difficulty");
        }
    }
}
