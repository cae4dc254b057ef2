package dev.fanfold.cli.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.model.Endpoint.Author;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Which models answer")
class ChoiceTest {
    private static final Map<String, String> KEY = Map.of("OPENAI_API_KEY", "sk-test");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"gpt-4o-mini,", "openai:gpt-4o-mini,", "ollama:llama3.2,4", "lmstudio:x,4", "llamacpp:x,4"})
    void runners_on_this_machine_are_asked_4_things_at_once_and_others_what_they_bear(
            String model, @Nullable Integer atOnce) {
        assertThat(choice("model: " + model, Optional.empty(), KEY).atOnce()).isEqualTo(Optional.ofNullable(atOnce));
    }

    @Test
    void at_once_beats_both() {
        assertThat(choice("model: ollama:llama3.2", Optional.of(9), KEY).atOnce())
                .contains(9);
    }

    @Test
    void a_judge_without_a_key_stops_all() {
        assertThatThrownBy(() -> choice("models: { judge: groq:x }\nmodel: gpt-4o-mini", Optional.empty(), KEY))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("GROQ_API_KEY is not set");
    }

    @Test
    void a_base_address_of_a_known_server_wants_that_servers_own_key() {
        var elsewhere = Map.of("OPENAI_API_KEY", "sk-test", "OPENAI_BASE_URL", "https://api.groq.com/openai/v1");
        assertThatThrownBy(() -> choice("model: llama-3.1-8b-instant", Optional.empty(), elsewhere))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("GROQ_API_KEY is not set");
    }

    @Test
    void a_base_address_lets_a_models_name_hold_a_colon() {
        var runner = Map.of("OPENAI_BASE_URL", "http://localhost:11434/v1");
        assertThat(choice("model: llama3.2:latest", Optional.empty(), runner).author())
                .isEqualTo(Author.LANGUAGE_MODEL);
    }

    @Test
    void a_judge_on_this_machine_slows_all() {
        assertThat(choice("models: { judge: ollama:x }\nmodel: gpt-4o-mini", Optional.empty(), KEY)
                        .atOnce())
                .contains(4);
    }

    @Test
    void a_stand_in_says_that_it_is_one() {
        var standIn = choice("model: gpt-4o-mini\nwithout_key: rehearse", Optional.empty(), Map.of());
        assertThat(standIn.author()).isEqualTo(Author.STAND_IN);
        assertThat(standIn.notice()).isPresent();
        assertThat(choice("model: gpt-4o-mini\nwithout_key: rehearse", Optional.empty(), KEY)
                        .notice())
                .isEmpty();
    }

    private static Choice choice(String head, Optional<Integer> atOnce, Map<String, String> environment) {
        var yaml = head + "\nname: p\ninput: x\nsteps:\n  one: { system: \"Say it shorter.\" }\n";
        var options = new ModelOptions(Optional.empty(), Optional.empty(), atOnce, ModelOptions.Answers.MODELS);
        return Choice.of(Wanted.by(PlanFile.parse(yaml, Path.of("p.yaml"))), options, environment);
    }
}
