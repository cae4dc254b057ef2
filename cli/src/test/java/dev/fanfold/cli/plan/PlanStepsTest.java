package dev.fanfold.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The steps of a plan")
class PlanStepsTest {
    private static final String PLAN = """
            steps:
              answer:
                ask: "Why?"
                labels: [yes, no]
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Why?\nname: why\nmodel: openai:gpt-4o\ninput: A stew.\nbudget: 2.00\n",
                "models: { judge: \"openai:gpt-4o\" }\n"
            })
    void are_the_same_whatever_stands_around_them(String head) {
        assertThat(PlanSteps.of(head + PLAN)).isEqualTo(PlanSteps.of(PLAN));
    }

    @Test
    void are_the_same_however_they_are_written() {
        assertThat(PlanSteps.of("steps: { answer: { ask: 'Why?', labels: [ \"yes\", \"no\" ] } } # all of them\n"))
                .isEqualTo(PlanSteps.of(PLAN));
    }

    @Test
    void are_others_where_anything_else_is_asked() {
        assertThat(PlanSteps.of(PLAN.replace("Why", "How"))).isNotEqualTo(PlanSteps.of(PLAN));
        assertThat(PlanSteps.of(PLAN.replace("yes, no", "\"yes, no\""))).isNotEqualTo(PlanSteps.of(PLAN));
        assertThat(PlanSteps.of(PLAN.replace("answer", "reply"))).isNotEqualTo(PlanSteps.of(PLAN));
    }
}
