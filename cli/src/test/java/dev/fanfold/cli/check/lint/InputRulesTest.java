package dev.fanfold.cli.check.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.check.lint.Finding.Level;
import dev.fanfold.cli.plan.PlanFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is found in the input of a plan")
class InputRulesTest {
    @Test
    void records_that_cannot_be_read_are_counted_and_the_first_is_shown() {
        var plan = """
                steps:
                  a: { by: volume, cut: { jsonl: { id: id, text: text } }, batches_of: 20, system: "Tag.", merge: stitch }
                """;
        var bad = "{\"id\": 1, \"body\": \"b\"}\n";
        assertThat(found(plan, "{\"id\": 9, \"text\": \"t\"}\n" + bad + "no JSON\n"))
                .containsExactly(Finding.warning(
                        2,
                        LintMessages.broken("a", 2, 3, "line 2: it has no field \"text\""),
                        LintMessages.mend(List.of("id", "body"))));
        assertThat(found(plan, "no JSON\n")).extracting(Finding::next).containsExactly(LintMessages.mend(List.of()));
        assertThat(found(plan, bad.replace("body", "text"))).isEmpty();
    }

    @Test
    void cuts_inside_a_sentence_are_told_as_a_run_tells_them() {
        var plan =
                "steps:\n  a: { by: volume, cut: { tokens: 20 }, system: \"Note.\", max_tokens: 20, merge: stitch }\n";
        var sentence = "This goes on and on without any end, ".repeat(10) + "and so on. ";
        assertThat(found(plan, sentence)).singleElement().satisfies(found -> {
            assertThat(found.level()).isEqualTo(Level.WARNING);
            assertThat(found.what()).startsWith("a: ").contains("cuts fell inside a sentence");
            assertThat(found.next()).startsWith("a budget of at least ");
        });
        assertThat(found(plan, sentence + "It is short. ".repeat(200)))
                .extracting(Finding::level)
                .containsExactly(Level.NOTE);
        assertThat(found(plan, "Short. ".repeat(100))).isEmpty();
    }

    private static List<Finding> found(String yaml, String input) {
        return Lint.of(PlanFile.parse(yaml, Path.of("p.yaml")), Optional.of("gpt-4o-mini"), input).stream()
                .map(one -> one.by(""))
                .toList();
    }
}
