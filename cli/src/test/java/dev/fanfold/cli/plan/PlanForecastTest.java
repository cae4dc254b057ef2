package dev.fanfold.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The forecast of a plan file")
class PlanForecastTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    /** Calls: of recipe-review 3 reviewers, 1 editor and 5 votes, and at worst two for each. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "recipe-review, chickpeas.txt, 9, 18",
        "taglines, chickpeas.txt, 20, 80",
        "dinner-plan, chickpeas.txt, 4, 8",
        "menu-panel, chickpeas.txt, 3, 8",
        "side-dish-ranking, chickpeas.txt, 7, 14",
        "shopping-list, chickpeas.txt, 3, 6",
        "message-tags, messages.jsonl, 100, 5400",
        "message-counts, messages.jsonl, 100, 5400"
    })
    void knows_every_call_of_the_examples(String name, String input, long lowest, long worst) throws IOException {
        var plan =
                PlanFile.read(EXAMPLES.resolve(name + ".yaml"), Outside.REFUSED).plan();
        var forecast = plan.forecast(Files.readString(EXAMPLES.resolve(input)));
        assertThat(forecast.unknown()).isEmpty();
        assertThat(forecast.lowest().calls()).isEqualTo(lowest);
        assertThat(forecast.expected().calls()).isEqualTo(lowest);
        assertThat(forecast.worst().calls()).isEqualTo(worst);
    }

    private static final String CHAINED = """
            steps:
              a: { system: "A", max_tokens: 50 }
              b: { system: "B knows {{a}}", max_tokens: 50 }
              look:
                by: aspect
                parts: { one: { system: "D1 {{a}} {{b}}", max_tokens: 9 }, two: { system: "D2", user: "{{a}} {{input}}" } }
                merge: { synthesise: { system: "DM {{a}} {{input}}", max_tokens: 90 } }
              rep: { by: repetition, times: 3, system: "R {{a}}", labels: [YES, NO], merge: vote }
              vol: { by: volume, cut: lines, system: "V {{a}} {{input}}", user: "{{a}}: {{input}}", merge: stitch }
              bat: { by: volume, cut: lines, batches_of: 2, system: "I {{a}}", labels: [GOOD, BAD], merge: stitch }
              fold: { of: [look, b], merge: { synthesise: { system: "F {{bat}}", model: m } } }
              best: { of: [a, b], merge: { pick: { criteria: { short: 1 } } }, as_rivals: "two drafts" }
            models: { m: "openai:gpt-4o" }
            """;
    private static final String INPUT = "good soup\nbad soup\ngood bread\nsalt";

    @Test
    void knows_steps_that_are_filled_with_answers_of_others() {
        var plan = PlanFile.parse(CHAINED, Path.of("plan.yaml")).plan();
        var forecast = plan.forecast(INPUT);
        assertThat(forecast.unknown()).isEmpty();
        assertThat(forecast.lowest().calls()).isEqualTo(1 + 1 + 3 + 3 + 4 + 2 + 1 + 2 * 3);
        var model = Scripted.saying(
                prompt -> "soup ".repeat(prompt.maxTokens().orElse(400)).strip());
        try (var fanfold = Fanfold.on(model).model("m", model).open()) {
            fanfold.run(plan, INPUT);
        }
        assertThat(model.sorted()).hasSize(21);
        assertThat(model.tokens())
                .isBetween(forecast.lowest().input(), forecast.worst().input());
    }

    @Test
    void counts_the_answers_that_a_text_will_be_filled_with() {
        var bare = input("B");
        var once = input("B{{a}}");
        var twice = input("B{{a}}{{a}}");
        assertThat(once - bare)
                .as("an answer of 50 tokens counts 100 at worst, in two calls")
                .isEqualTo(200);
        assertThat(twice - once).isEqualTo(200);
    }

    private static long input(String system) {
        var yaml = "steps: { a: { system: A, max_tokens: 50 }, b: { system: \"" + system + "\" } }";
        return PlanFile.parse(yaml, Path.of("plan.yaml"))
                .plan()
                .forecast("soup")
                .worst()
                .input();
    }
}
