package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Without a key nothing pretends")
class WithoutKeyTest {
    @TempDir
    Path folder;

    private static final String REHEARSED = "without_key: rehearse\n";

    @Test
    void nothing_runs_and_the_way_on_is_named() {
        var said = Shell.in(folder).file("p.yaml", Plans.REVIEW).type("run", "./p.yaml");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .isEqualTo("fanfold: OPENAI_API_KEY is not set, and nothing was sent: set it to your key, name a local"
                        + " server (--model ollama:llama3.2), or try it with a stand-in (--rehearse)\n");
    }

    @Test
    void a_plan_may_ask_for_a_stand_in_and_the_first_line_says_so() {
        var said = Shell.in(folder)
                .file("p.yaml", REHEARSED + Plans.REVIEW_AND_VOTE)
                .type("run", "./p.yaml");
        assertThat(said.exit()).isZero();
        assertThat(said.firstLine())
                .isEqualTo("Rehearsed: no OPENAI_API_KEY is set, so a stand-in answers; no model has judged anything.");
        assertThat(said.out()).contains("# review\n[rehearsed] ", "Verdict: ", "/5) (rehearsed)\n");
        assertThat(said.err()).contains("[nutrition] [rehearsed] ");
    }

    @Test
    void a_plan_that_names_no_model_may_ask_for_a_stand_in_too() {
        var plan = Plans.REVIEW.replace("model: openai:gpt-4o-mini\n", "");
        var shell = Shell.in(folder).file("p.yaml", plan).file("r.yaml", REHEARSED + plan);
        var rehearsed = shell.type("run", "./r.yaml");
        assertThat(rehearsed.exit()).isZero();
        assertThat(rehearsed.firstLine())
                .isEqualTo("Rehearsed: no model is named, so a stand-in answers; no model has judged anything.");
        assertThat(rehearsed.out()).startsWith("[rehearsed] ");
        var server = shell.type("run", "./r.yaml", "--base-url", "https://models.example/v1");
        assertThat(List.of(shell.type("run", "./p.yaml"), server)).allSatisfy(said -> {
            assertThat(said.exit()).isEqualTo(64);
            assertThat(said.err()).startsWith("fanfold: no model is named: ");
        });
    }

    @Test
    void the_variable_is_that_of_the_server_named() {
        var plan = REHEARSED + Plans.REVIEW.replace("openai:gpt-4o-mini", "groq:llama");
        var said = Shell.in(folder)
                .file("p.yaml", plan)
                .set("OPENAI_API_KEY", Shell.KEY)
                .type("run", "./p.yaml");
        assertThat(said.firstLine()).startsWith("Rehearsed: no GROQ_API_KEY is set");
    }

    @Test
    void a_model_named_with_the_command_is_never_replaced_by_a_stand_in() {
        var said = Shell.in(folder)
                .file("p.yaml", REHEARSED + Plans.REVIEW)
                .type("run", "./p.yaml", "--model", "groq:llama");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("fanfold: GROQ_API_KEY is not set, and nothing was sent");
    }

    @Test
    void nor_is_a_server_named_by_option_or_environment() {
        var url = "https://models.example/v1";
        var shell = Shell.in(folder).file("p.yaml", REHEARSED + Plans.REVIEW);
        var byOption = shell.type("run", "./p.yaml", "--base-url", url);
        var byVariable = shell.set("OPENAI_BASE_URL", url).type("run", "./p.yaml");
        assertThat(List.of(byOption, byVariable)).allSatisfy(said -> {
            assertThat(said.exit()).isEqualTo(64);
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).startsWith("fanfold: OPENAI_API_KEY is not set, and nothing was sent");
        });
    }

    @Test
    void a_stand_in_on_demand_beats_a_key_and_nothing_is_sent_to_the_server() {
        try (var server = Rehearsal.withSeed(1).start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.REVIEW)
                    .against(server)
                    .type("run", "./p.yaml", "--rehearse");
            assertThat(said.firstLine())
                    .isEqualTo("Rehearsed: --rehearse was given, so a stand-in answers; no model has judged anything.");
            assertThat(server.log().counts().requests()).isZero();
        }
    }

    @Test
    void a_key_that_cannot_be_one_is_no_reason_for_a_stand_in() {
        var said = Shell.in(folder)
                .file("p.yaml", REHEARSED + Plans.REVIEW)
                .set("OPENAI_API_KEY", "two words")
                .type("run", "./p.yaml");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(said.err())
                .contains("OPENAI_API_KEY")
                .doesNotContain("two words")
                .hasLineCount(1);
    }

    @Test
    void a_server_on_this_machine_needs_none() {
        try (var server = Rehearsal.withSeed(1).start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.REVIEW)
                    .type("run", "./p.yaml", "--base-url", server.baseUrl().toString());
            assertThat(said.exit()).isZero();
            assertThat(said.err()).doesNotContain("Rehearsed:");
            assertThat(server.log().counts().requests()).isEqualTo(3);
        }
    }

    @Test
    void the_options_beat_plan_and_environment() {
        try (var named = Rehearsal.withSeed(1).start();
                var other = Rehearsal.withSeed(1).start()) {
            var said = Shell.in(folder)
                    .file("p.yaml", Plans.REVIEW)
                    .against(other)
                    .type("run", "./p.yaml", "--base-url", named.baseUrl().toString(), "--model", "my-model");
            assertThat(said.exit()).isZero();
            assertThat(named.log().asked())
                    .hasSize(3)
                    .allMatch(asked -> asked.model().equals("my-model"));
            assertThat(other.log().counts().requests()).isZero();
        }
    }

    @Test
    void a_judge_that_the_plan_names_is_opened_too() {
        var plan = """
                name: judged
                model: first-model
                models: { judge: second-model }
                input: "Fry the onion."
                steps:
                  one: { system: "Say it shorter.", model: judge }
                """;
        try (var server = Rehearsal.withSeed(1).start()) {
            var said = Shell.in(folder).file("p.yaml", plan).against(server).type("run", "./p.yaml");
            assertThat(said.err()).doesNotContain("fanfold:");
            assertThat(server.log().asked())
                    .hasSize(1)
                    .allMatch(asked -> asked.model().equals("second-model"));
        }
    }
}
