package dev.fanfold.cli.check.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.check.lint.Finding.Level;
import dev.fanfold.cli.plan.PlanFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is found in a plan")
class RulesTest {
    private static final String LONG = "The village stood on a hill above the river. ".repeat(200);

    @Test
    void a_part_that_leans_on_its_sibling_is_told_how_to_chain_them() {
        assertThat(found("""
                steps:
                  review:
                    by: aspect
                    parts:
                      cost: { system: "What does this dish cost?" }
                      verdict: { system: "Based on the cost above, is it worth it?" }
                    merge: stitch
                """))
                .containsExactly(Finding.warning(
                        6,
                        LintMessages.leans("review/verdict", "the cost above"),
                        LintMessages.chainPart("verdict", "review", "cost")));
    }

    @Test
    void a_step_that_leans_on_another_is_told_the_place_to_write() {
        assertThat(found("""
                steps:
                  facts: { system: "Which facts are in this text?" }
                  story: { system: "Write a story that uses the facts extracted above." }
                """))
                .containsExactly(Finding.warning(
                        3,
                        LintMessages.leans("story", "the facts extracted above"),
                        LintMessages.chainStep("story", "facts")));
    }

    @Test
    void a_step_that_takes_what_it_speaks_of_does_not_lean() {
        assertThat(found("""
                steps:
                  facts: { system: "Which facts are in this text?" }
                  story: { system: "Write a story that uses the facts extracted above.", user: "{{facts}}" }
                """)).isEmpty();
    }

    @Test
    void a_step_is_never_told_to_wait_for_one_that_waits_for_it() {
        assertThat(found("""
                steps:
                  facts: { system: "Which facts are in this text? Improve on the story written before." }
                  story: { system: "Write a story.", user: "{{facts}}" }
                """)).extracting(Finding::next).containsExactly(LintMessages.circle("facts", "story"));
    }

    @Test
    void an_editor_may_speak_of_the_parts_that_it_folds() {
        assertThat(found("""
                steps:
                  review:
                    by: aspect
                    parts:
                      cost: { system: "What does this dish cost?" }
                      taste: { system: "How does it taste?" }
                    merge: { synthesise: { system: "Weigh the cost report against the taste report above." } }
                """)).isEmpty();
    }

    @Test
    void an_editor_that_speaks_of_a_step_it_does_not_take_leans() {
        assertThat(found("""
                steps:
                  price: { system: "What does this dish cost?" }
                  review:
                    by: aspect
                    parts:
                      looks: { system: "How does it look?" }
                      taste: { system: "How does it taste?" }
                    merge: { synthesise: { system: "Blend the reports, and the price found before." } }
                """))
                .singleElement()
                .satisfies(found -> assertThat(found.next()).isEqualTo(LintMessages.chainStep("review", "price")));
    }

    @Test
    void a_place_stands_for_what_it_takes_and_for_nothing_else() {
        assertThat(found("""
                steps:
                  nutrition: { system: "How many kcal?" }
                  cost: { system: "What does it cost?" }
                  verdict: { user: "{{nutrition}} Consider the previous answer. Now compare with cost." }
                """))
                .containsExactly(Finding.warning(
                        4,
                        LintMessages.leans("verdict", "compare with cost"),
                        LintMessages.chainStep("verdict", "cost")));
    }

    @Test
    void steps_beside_a_fold_are_told_of_however_many_there_are() {
        var steps = IntStream.range(0, 900)
                .mapToObj(i -> "  s%dx: { system: \"Say it.\" }".formatted(i))
                .collect(Collectors.joining("\n"));
        var folded = IntStream.range(0, 899).mapToObj("s%dx"::formatted).collect(Collectors.joining(", "));
        assertThat(found("steps:\n" + steps + "\n  all: { of: [" + folded + "], merge: stitch }\n"))
                .extracting(Finding::next)
                .containsExactly(LintMessages.fold("s899x", "all"));
    }

    @Test
    void attempts_at_temperature_0_are_copies() {
        assertThat(found(votes("times: 3\n    temperature: 0")))
                .extracting(Finding::level, Finding::line)
                .containsExactly(Tuple.tuple(Level.WARNING, 2));
        assertThat(found(votes("times: 3\n    temperature: 0.7"))).isEmpty();
    }

    @Test
    void an_even_number_of_ballots_on_two_labels_can_tie() {
        assertThat(found(votes("times: 4\n    temperature: 1")))
                .containsExactly(Finding.note(2, LintMessages.evenBallots("v", 4), LintMessages.oddBallots(5)));
    }

    @Test
    void one_part_is_no_split() {
        assertThat(found(votes("times: 1"))).extracting(Finding::what).containsExactly(LintMessages.oneAttempt("v"));
        assertThat(found("""
                steps:
                  a:
                    by: aspect
                    parts: { only: { system: "How is it?" } }
                    merge: stitch
                """)).extracting(Finding::what).containsExactly(LintMessages.oneAspect("a"));
    }

    @Test
    void an_input_of_one_piece_is_only_noted() {
        assertThat(found("""
                steps:
                  a: { by: volume, cut: paragraphs, system: "Shorten it.", max_tokens: 50, merge: stitch }
                """)).extracting(Finding::level).containsExactly(Level.NOTE);
    }

    @Test
    void parts_smaller_than_their_prompt_cost_it_again_and_again() {
        var prompt = "You label lines. " + "Mind the tone, the words, and what is left unsaid. ".repeat(5);
        var plan = """
                steps:
                  a: { by: volume, cut: lines, system: "%s", max_tokens: 5, merge: stitch }
                """.formatted(prompt);
        var lines = IntStream.range(0, 200).mapToObj(i -> "Yes.").collect(Collectors.joining("\n"));
        assertThat(found(plan, lines)).singleElement().satisfies(found -> {
            assertThat(found.level()).isEqualTo(Level.WARNING);
            assertThat(found.what()).contains("the 200 parts of a have about 3 tokens each");
            assertThat(found.next()).startsWith("write batches_of: 20").contains("10 calls");
        });
        assertThat(found(plan, lines.lines().limit(10).collect(Collectors.joining("\n"))))
                .isEmpty();
    }

    @Test
    void a_batch_of_one_pays_its_instructions_for_each_record() {
        var plan = """
                steps:
                  a: { by: volume, cut: lines, batches_of: %d, system: "%s", merge: stitch }
                """;
        var prompt = "Mind the tone, the words, and what is left unsaid. ".repeat(5);
        var lines = IntStream.range(0, 100).mapToObj(i -> "Yes.").collect(Collectors.joining("\n"));
        assertThat(found(plan.formatted(1, prompt), lines))
                .extracting(Finding::next)
                .containsExactly(LintMessages.largerBatches(20, 5, 4 * Draft.tokens(prompt)));
        assertThat(found(plan.formatted(20, prompt), lines)).isEmpty();
    }

    @Test
    void an_input_that_all_parts_share_belongs_first() {
        var apart = """
                steps:
                  a:
                    by: aspect
                    parts:
                      cost: { system: "You look at cost." }
                      taste: { system: "You look at taste." }
                    merge: stitch
                """;
        var first = apart.replace("{ system: \"You", "{ system: \"You review.\", user: \"{{input}} You");
        assertThat(found(apart, LONG)).extracting(Finding::next).containsExactly(LintMessages.inputFirst());
        assertThat(found(first, LONG)).isEmpty();
        assertThat(found(apart, "Short.")).isEmpty();
    }

    @Test
    void instructions_behind_the_piece_are_found_in_no_cache() {
        var plan = """
                steps:
                  a: { by: volume, cut: paragraphs, user: "%s", max_tokens: 50, merge: stitch }
                """;
        var input = ("A paragraph. ".repeat(600) + "\n\n").repeat(3);
        assertThat(found(plan.formatted("{{input}} " + LONG), input))
                .extracting(Finding::level, Finding::next)
                .containsExactly(Tuple.tuple(Level.WARNING, LintMessages.instructionsFirst()));
        assertThat(found(plan.formatted(LONG + " {{input}}"), input)).isEmpty();
    }

    @Test
    void a_step_beside_those_that_are_folded_may_have_been_forgotten() {
        var plan = """
                steps:
                  a: { system: "How does it look?" }
                  b: { system: "How does it taste?" }
                  c: { system: "How does it smell?" }
                  all: { of: [a, b], merge: stitch }
                """;
        assertThat(found(plan))
                .extracting(Finding::level, Finding::what)
                .containsExactly(Tuple.tuple(Level.NOTE, LintMessages.unfolded("c", "all", List.of("a", "b"))));
        assertThat(found(plan.replace("[a, b]", "[a, b, c]"))).isEmpty();
    }

    @Test
    void many_answers_without_a_bound_are_noted() {
        var plan = "steps:\n  a: { by: volume, cut: paragraphs, system: \"Shorten it.\", merge: stitch }\n";
        assertThat(found(plan, "A paragraph of some words.\n\n".repeat(30)))
                .extracting(Finding::next)
                .containsExactly(LintMessages.bound());
    }

    @Test
    void a_plan_without_a_model_has_no_price() {
        var plan = PlanFile.parse("steps: { a: { system: \"How is it?\" } }", Path.of("p.yaml"));
        assertThat(Lint.of(plan, Optional.empty(), "x"))
                .containsExactly(Finding.note(0, LintMessages.noModel(), LintMessages.nameModel())
                        .by("no-model"));
        assertThat(Lint.of(plan, Optional.of("m"), "x")).isEmpty();
    }

    private static String votes(String how) {
        return """
                steps:
                  v:
                    by: repetition
                    system: "Is it good?"
                    labels: [YES, NO]
                    merge: vote
                    %s
                """.formatted(how);
    }

    private static List<Finding> found(String yaml) {
        return found(yaml, "Chickpeas with tomato.");
    }

    private static List<Finding> found(String yaml, String input) {
        var all = Lint.of(PlanFile.parse(yaml, Path.of("p.yaml")), Optional.of("gpt-4o-mini"), input);
        assertThat(all).allMatch(one -> Lint.names().contains(one.rule()));
        return all.stream().map(one -> one.by("")).toList();
    }
}
