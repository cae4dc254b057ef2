package dev.fanfold.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plan file says what is run")
class PlanFileTest {
    private static final Path FILE = Path.of("/house/dinner.yaml");

    @Test
    void everything_around_the_steps_is_kept() {
        var plan = PlanFile.parse("""
                name: Recipe review
                model: openai:gpt-4o-mini
                models: { judge: "openai:gpt-4o", small: ollama:llama3.2 }
                without_key: rehearse
                input_file: texts/chickpeas.txt
                steps: { a: { system: "A?", model: small } }
                """, FILE);
        assertThat(plan.name()).isEqualTo("Recipe review");
        assertThat(plan.model()).contains("openai:gpt-4o-mini");
        assertThat(plan.models())
                .containsExactly(Map.entry("judge", "openai:gpt-4o"), Map.entry("small", "ollama:llama3.2"));
        assertThat(plan.withoutKey()).isEqualTo(WithoutKey.REHEARSE);
        assertThat(plan.input())
                .isEqualTo(new PlanInput.File(Path.of("/house/texts/chickpeas.txt"), "texts/chickpeas.txt", 5));
    }

    @Test
    void what_is_left_out_has_a_quiet_default() {
        var plan = PlanFile.parse("steps: { a: { system: A } }", FILE);
        assertThat(plan.name()).isEqualTo("dinner");
        assertThat(plan.model()).isEqualTo(Optional.empty());
        assertThat(plan.models()).isEmpty();
        assertThat(plan.withoutKey()).isEqualTo(WithoutKey.REFUSE);
        assertThat(plan.input()).isEqualTo(new PlanInput.None());
    }

    @Test
    void a_text_may_be_the_input() {
        var plan = PlanFile.parse("input: |\n  Soup.\n  Bread.\nsteps: { a: { system: A } }", FILE);
        assertThat(plan.input()).isEqualTo(new PlanInput.Text("Soup.\nBread.\n"));
    }

    @Test
    void steps_are_summed_up_for_people() {
        var plan = PlanFile.parse("""
                steps:
                  views:
                    by: aspect
                    parts: { cost: { system: C }, "skill level": { system: S } }
                    merge: stitch
                  votes: { by: repetition, times: 2, system: V, labels: [A, B], merge: vote }
                  lead: { by: repetition, system: V, labels: [A, B], merge: { vote: { rule: adaptive, cap: 9 } } }
                  pieces: { by: volume, cut: lines, system: L, merge: stitch }
                  one: { system: "After {{votes}}." }
                  all: { of: [one, views], merge: stitch }
                """, FILE);
        assertThat(plan.steps())
                .containsExactly(
                        new StepSummary("views", "by aspect", List.of("cost", "skill level"), List.of(), 2),
                        new StepSummary("votes", "by repetition", List.of("attempt 1", "attempt 2"), List.of(), 6),
                        new StepSummary("lead", "by repetition", List.of(), List.of(), 7),
                        new StepSummary("pieces", "by volume", List.of(), List.of(), 8),
                        new StepSummary("one", "ask", List.of(), List.of("votes"), 9),
                        new StepSummary("all", "merge", List.of("one", "views"), List.of("views", "one"), 10));
        assertThat(plan.results()).containsExactly("lead", "pieces", "all");
    }

    @Test
    void names_are_free_but_for_what_would_break_a_path_or_a_place() {
        var plan = PlanFile.parse(
                "steps: { \"Größe & Preis (1.)\": { system: A }, b: { system: "
                        + "\"After {{ Größe & Preis (1.) }}.\" } }",
                FILE);
        assertThat(plan.plan().waves()).containsExactly(List.of("Größe & Preis (1.)"), List.of("b"));
    }
}
