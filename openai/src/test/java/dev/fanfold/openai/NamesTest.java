package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.model.Endpoint;
import dev.fanfold.model.ModelException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A model by name")
class NamesTest {
    private static final Map<String, String> NOTHING = Map.of();

    @ParameterizedTest
    @CsvSource({
        "ollama:llama3.2:1b, llama3.2:1b at http://localhost:11434/v1 (no key)",
        "lmstudio:qwen, qwen at http://localhost:1234/v1 (no key)",
        "llamacpp:any, any at http://localhost:8080/v1 (no key)",
        "vllm:meta/llama, meta/llama at http://localhost:8000/v1 (no key)",
        "gpt-4o-mini, gpt-4o-mini at https://api.openai.com/v1 (env:OPENAI_API_KEY)",
        "openai:ft:gpt-4o:me, ft:gpt-4o:me at https://api.openai.com/v1 (env:OPENAI_API_KEY)",
        "groq:llama-3.1-8b-instant, llama-3.1-8b-instant at https://api.groq.com/openai/v1 (env:GROQ_API_KEY)",
        "mistral:mistral-small, mistral-small at https://api.mistral.ai/v1 (env:MISTRAL_API_KEY)",
        "deepseek:deepseek-chat, deepseek-chat at https://api.deepseek.com/v1 (env:DEEPSEEK_API_KEY)",
        "openrouter:openai/gpt-4o, openai/gpt-4o at https://openrouter.ai/api/v1 (env:OPENROUTER_API_KEY)",
    })
    void is_found_at_its_server(String name, String where) {
        assertThat(OpenAi.named(name, NOTHING)).hasToString(where);
    }

    @Test
    void of_an_unknown_server_is_refused_with_the_known_ones() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenAi.named("olama:llama3.2", NOTHING))
                .withMessageContainingAll("\"olama\"", "ollama", "openai", "groq", "vllm");
    }

    @ParameterizedTest
    @CsvSource({"gpt-4o-mini", "openai:gpt-4o-mini"})
    void moves_with_the_base_address_of_the_environment(String name) {
        var moved = OpenAi.named(name, Map.of("OPENAI_BASE_URL", "http://localhost:4000/v1/"));
        assertThat(moved).hasToString("gpt-4o-mini at http://localhost:4000/v1 (no key)");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.groq.com/openai/v1, GROQ_API_KEY",
        "https://API.GROQ.COM./other, GROQ_API_KEY",
        "https://api.mistral.ai:443/v1, MISTRAL_API_KEY",
        "https://openrouter.ai/api/v1/, OPENROUTER_API_KEY",
        "https://api.openai.com/v1, OPENAI_API_KEY",
        "https://models.example/v1, OPENAI_API_KEY",
        "http://localhost:8000/v1, OPENAI_API_KEY",
    })
    void moved_to_a_known_host_reads_the_key_of_that_host_and_no_other(String address, String variable) {
        var moved = OpenAi.named("m", Map.of("OPENAI_BASE_URL", address, "OPENAI_API_KEY", "sk-openai"));
        assertThat(moved.key()).isEqualTo(KeyReference.environment(variable));
        assertThat(moved.hasKey()).isEqualTo(variable.equals("OPENAI_API_KEY"));
    }

    @Test
    void may_have_a_colon_of_its_own_where_the_base_address_is_told() {
        var address = Map.of("OPENAI_BASE_URL", "http://localhost:11434/v1");
        assertThat(OpenAi.named("llama3.2:latest", address))
                .hasToString("llama3.2:latest at http://localhost:11434/v1 (no key)");
        assertThat(OpenAi.named("openai:llama3.2:latest", address))
                .hasToString("llama3.2:latest at http://localhost:11434/v1 (no key)");
    }

    @Test
    void of_another_server_does_not_move() {
        assertThat(OpenAi.named("groq:x", Map.of("OPENAI_BASE_URL", "http://localhost:4000/v1"))
                        .toString())
                .contains("api.groq.com");
    }

    @Test
    void tells_a_broken_base_address_by_its_variable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenAi.named("m", Map.of("OPENAI_BASE_URL", "https://me:canary@[broken")))
                .withMessageContaining("OPENAI_BASE_URL")
                .withMessageNotContaining("canary");
    }

    @Test
    void cannot_be_opened_without_its_key() {
        var options = OpenAi.named("gpt-4o-mini", Map.of("OPENAI_API_KEY", "  "));
        assertThat(options.hasKey()).isFalse();
        assertThatExceptionOfType(ModelException.Stop.class)
                .isThrownBy(options::open)
                .withMessageContaining("OPENAI_API_KEY is not set");
    }

    @Test
    void on_this_machine_needs_no_key_but_sends_one_that_is_there() {
        var address = Map.of("OPENAI_BASE_URL", "http://localhost:4000/v1", "OPENAI_API_KEY", "sk-here");
        assertThat(OpenAi.named("m", address).toString()).contains("env:OPENAI_API_KEY");
        assertThat(OpenAi.named("ollama:m", NOTHING).hasKey()).isTrue();
    }

    @Test
    void is_the_same_endpoint_however_it_was_reached() {
        try (var byName = OpenAi.named("ollama:llama3.2", NOTHING).open();
                var byAddress = OpenAi.at(URI.create("http://localhost:11434/v1/"))
                        .model("llama3.2")
                        .open();
                var elsewhere = OpenAi.at(URI.create("http://localhost:4000/v1"))
                        .model("llama3.2")
                        .open()) {
            assertThat(byName.endpoint())
                    .isEqualTo(byAddress.endpoint())
                    .isEqualTo(Endpoint.live("ollama", "llama3.2"));
            assertThat(elsewhere.endpoint()).isEqualTo(Endpoint.live("http://localhost:4000/v1", "llama3.2"));
        }
    }

    @Test
    void must_not_be_blank() {
        assertThatIllegalArgumentException().isThrownBy(() -> OpenAi.named("ollama:", NOTHING));
    }
}
