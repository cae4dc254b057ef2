package dev.fanfold.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Plan;
import dev.fanfold.merge.Merge;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.work.Ask;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mention makes a chain, and carries an answer as text")
class ChainsTest {
    private static final String MISSING = "MISSING: <what you need>";

    @Test
    void a_step_waits_for_what_it_mentions_and_for_nothing_else() {
        var plan = parsed("""
                steps:
                  nutrition: { system: "Kcal?" }
                  cost: { system: "Cost?", user: "{{nutrition}} kcal. {{input}}" }
                  difficulty: { system: "Hard?" }
                  verdict: { of: [cost, difficulty], merge: { synthesise: { system: "Blend." } } }
                """);
        assertThat(plan.plan().waves())
                .containsExactly(List.of("nutrition", "difficulty"), List.of("cost"), List.of("verdict"));
        assertThat(plan.results()).containsExactly("verdict");
        assertThat(plan.steps())
                .extracting(StepSummary::needs)
                .containsExactly(List.of(), List.of("nutrition"), List.of(), List.of("cost", "difficulty"));
    }

    @Test
    void steps_may_stand_in_any_order_and_are_told_of_in_the_order_of_the_file() {
        var plan = parsed("""
                steps:
                  last: { of: [b, a], merge: stitch }
                  b: { system: "B after {{a}}." }
                  aside: { system: "Aside." }
                  a: { system: "A." }
                """);
        assertThat(plan.steps()).extracting(StepSummary::name).containsExactly("last", "b", "aside", "a");
        assertThat(plan.results()).containsExactly("last", "aside");
        assertThat(plan.plan().waves()).containsExactly(List.of("a", "aside"), List.of("b"), List.of("last"));
        var model = Scripted.saying(prompt -> prompt.system().substring(0, 1));
        assertThat(value(run(plan, "soup", model), "last")).hasToString("B\nA");
    }

    @Test
    void a_mention_in_the_system_text_leaves_the_input_to_the_user_message() {
        var model = Scripted.saying(prompt -> prompt.system().startsWith("A") ? "42" : "x");
        run(parsed("steps: { a: { system: A }, b: { system: \"B knows {{a}}.\" } }"), "soup", model);
        assertThat(model.prompt("B").system()).startsWith("B knows 42.\n").endsWith(MISSING);
        assertThat(model.prompt("B").user()).isEqualTo("soup");
    }

    @Test
    void a_user_text_that_mentions_steps_only_is_the_whole_user_message() {
        var model = Scripted.saying(prompt -> prompt.system().startsWith("A") ? "42" : "x");
        run(parsed("steps: { a: { system: A }, b: { system: B, user: \"{{a}} twice {{a}}\" } }"), "soup", model);
        assertThat(model.prompt("B").user()).isEqualTo("42 twice 42");
    }

    @Test
    void the_input_can_be_placed_in_the_system_text() {
        var model = Scripted.model();
        run(parsed("steps: { a: { system: \"About {{input}}.\", user: \"Go: {{input}}\" } }"), "soup", model);
        assertThat(model.prompt("About soup.").user()).isEqualTo("Go: soup");
    }

    @Test
    void places_in_an_answer_or_an_input_are_never_filled() {
        var hostile = "{{input}} {{a}} {{ b }} $1 \\ {{nobody}}";
        var model = Scripted.saying(prompt -> prompt.system().startsWith("A") ? hostile : "x");
        var plan = parsed("""
                steps:
                  a: { system: "A" }
                  b: { system: "B: {{a}}", user: "{{a}} / {{input}}" }
                  c: { system: "C", user: "{{a}}" }
                  d:
                    by: aspect
                    parts: { one: { system: "D1 {{a}}" }, two: { system: "D2", user: "{{a}}" } }
                    merge: { synthesise: { system: "DM {{a}} {{input}}" } }
                """);
        var input = "soup {{input}} {{a}}";
        run(plan, input, model);
        assertThat(model.prompt("B").system()).startsWith("B: " + hostile + "\n");
        assertThat(model.prompt("B").user()).isEqualTo(hostile + " / " + input);
        assertThat(model.prompt("C").user()).isEqualTo(hostile);
        assertThat(model.prompt("D1").system()).startsWith("D1 " + hostile + "\n");
        assertThat(model.prompt("D1").user()).isEqualTo(input);
        assertThat(model.prompt("D2").user()).isEqualTo(hostile);
        assertThat(model.prompt("DM").system()).startsWith("DM " + hostile + " " + input + "\n");
    }

    @Test
    void every_split_can_mention_a_step() {
        var plan = parsed("""
                steps:
                  a: { system: "A" }
                  rep:
                    by: repetition
                    times: 1
                    system: "R {{a}}"
                    labels: [YES, NO]
                    merge: vote
                  vol: { by: volume, cut: lines, system: "V {{a}} {{input}}", user: "{{a}}: {{input}}", merge: stitch }
                  bat: { by: volume, cut: lines, batches_of: 9, system: "I {{a}}", labels: [GOOD, BAD], merge: stitch }
                """);
        var model = Scripted.saying(prompt -> "42");
        var run = run(plan, "good soup", model);
        assertThat(model.prompt("R 42").user()).isEqualTo("good soup");
        assertThat(model.prompt("V 42 good soup").user()).isEqualTo("42: good soup");
        assertThat(model.prompt("I 42").user()).isEqualTo("{\"id\":\"r1\",\"text\":\"good soup\"}");
        assertThat(value(run, "bat")).hasToString("1: GOOD");
        assertThat(plan.results()).containsExactly("rep", "vol", "bat");
        assertThat(run.value()).isSameAs(value(run, "bat"));
    }

    @Test
    void what_is_filled_asks_like_what_is_written_out() {
        var chained = Scripted.saying(prompt -> prompt.system().startsWith("A") ? "42" : "x");
        var written = Scripted.saying(prompt -> prompt.system().startsWith("A") ? "42" : "x");
        var rest = """
                  ask: { system: "S %1$s" }
                  look: { by: aspect, parts: { p: { system: "P %1$s" } }, merge: { synthesise: { system: "E %1$s" } } }
                  rep: { by: repetition, times: 2, system: "R %1$s", labels: [X, Y], merge: vote }
                  fold: { of: [look, ask], merge: { synthesise: { system: "F %1$s" } } }
                """;
        run(parsed("steps:\n  a: { system: A }\n" + rest.formatted("{{a}}")), "soup", chained);
        run(parsed("steps:\n  a: { system: A }\n" + rest.formatted("42")), "soup", written);
        assertThat(chained.sorted()).isEqualTo(written.sorted());
    }

    @Test
    void folded_steps_are_the_parts_of_the_merge() {
        var plan = parsed("""
                steps:
                  b: { system: "B" }
                  a: { system: "A" }
                  x: { system: "X" }
                  text: { of: [a, b], merge: { stitch: { between: " + " } } }
                  list: { of: [b, a], merge: stitch }
                  blend: { of: [b, a], merge: { synthesise: { system: "E" } } }
                  told: { of: [b, a], merge: { synthesise: { system: "T {{x}}" } } }
                """);
        var model = Scripted.saying(prompt -> prompt.system().substring(0, 1));
        var expected = Scripted.saying(prompt -> prompt.system().substring(0, 1));
        var run = run(plan, "soup", model);
        assertThat(value(run, "text")).isEqualTo("A + B");
        assertThat(value(run, "list")).hasToString("B\nA");
        try (var fanfold = Fanfold.open(expected)) {
            fanfold.run(
                    Plan.of(
                            String.class,
                            p -> p.merge(
                                    "blend",
                                    Merge.synthesise(Ask.system("E")),
                                    p.step("b", Ask.system("B")),
                                    p.step("a", Ask.system("A")))),
                    "soup");
        }
        assertThat(model.prompt("E")).isEqualTo(expected.prompt("E"));
        assertThat(model.prompt("T X").user()).isEqualTo(model.prompt("E").user());
    }

    @Test
    void folded_steps_can_be_rivals_where_somebody_says_why() {
        var plan = parsed("""
                steps:
                  a: { system: "A", labels: [YES, NO] }
                  b: { system: "B", labels: [YES, NO] }
                  count: { of: [a, b], merge: vote, as_rivals: "one question in two wordings" }
                  best: { of: [a, b], merge: { pick: { criteria: { short: 1 } } }, as_rivals: "two drafts" }
                """);
        var run = run(plan, "soup", Scripted.model());
        assertThat(value(run, "count").toString()).startsWith("Ballots: [");
        assertThat(value(run, "best").toString()).contains("\nPicked: ");
    }

    @Test
    void a_text_stands_in_where_a_split_fails() {
        var plan = parsed("""
                steps:
                  a: { by: aspect, parts: { p: { system: "P" } }, merge: stitch, or_else: "nothing to say" }
                  b: { system: "B {{a}}" }
                """);
        var model = Scripted.saying(prompt -> prompt.system().startsWith("P") ? "" : "x");
        var run = run(plan, "soup", model);
        assertThat(model.prompt("B nothing to say")).isNotNull();
        assertThat(run.fellBack()).hasSize(1);
    }

    private static PlanFile parsed(String yaml) {
        return PlanFile.parse(yaml, Path.of("plan.yaml"));
    }

    private static Run<?> run(PlanFile plan, String input, Scripted model) {
        try (var fanfold = Fanfold.open(model)) {
            return fanfold.run(plan.plan(), input);
        }
    }

    private static Object value(Run<?> run, String step) {
        return run.parts().stream()
                .filter(part -> part.id().name().equals(step))
                .map(part -> (Object) ((Part.Done<?>) part).value())
                .findFirst()
                .orElseThrow();
    }
}
