package dev.fanfold.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Rehearsal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DinnerPlanTest {
    private static final Rehearsal KNOWS_512 = Rehearsal.withSeed(7)
            .replyWhen(asked -> asked.system().startsWith("You are a dietitian"), "{\"kcal\": 512}");

    @Test
    void cost_waits_for_nutrition_and_difficulty_does_not() {
        assertThat(DinnerPlan.DINNER.waves())
                .isEqualTo(List.of(List.of("nutrition", "difficulty"), List.of("cost"), List.of("verdict")));
    }

    @Test
    void the_cost_reviewer_is_given_the_figure_and_the_teacher_is_not() {
        try (var rehearsed = Rehearsed.on(KNOWS_512)) {
            var run = rehearsed.fanfold().run(DinnerPlan.DINNER, Tree.recipe());

            assertThat(rehearsed.asked("You plan a family's food budget"))
                    .containsExactly("Nutrition, as worked out before: 512 kcal a serving\n\n" + Tree.recipe());
            assertThat(rehearsed.asked("You teach beginners")).containsExactly(Tree.recipe());
            assertThat(run.value().text().lines().toList().getLast()).startsWith("Verdict:");
            assertThat(run.whole()).isTrue();
        }
    }

    @Test
    void the_verdict_is_made_of_cost_and_difficulty() {
        try (var rehearsed = Rehearsed.on(KNOWS_512)) {
            var verdict =
                    rehearsed.fanfold().run(DinnerPlan.DINNER, Tree.recipe()).value();

            assertThat(verdict.sources())
                    .extracting(source -> source.part().name())
                    .containsExactly("cost", "difficulty");
        }
    }
}
