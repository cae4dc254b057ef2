package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.model.Format;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A request")
class ChatRequestTest {
    @Test
    void says_what_the_prompt_says_and_nothing_more() {
        assertThat(json(Prompt.of("Is it \"good\"?\n")))
                .isEqualTo(
                        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Is it \\\"good\\\"?\\n\"}]}");
    }

    @Test
    void has_system_text_limits_and_the_number_of_samples() {
        var prompt = Prompt.of("u")
                .withSystem("s")
                .withMaxTokens(160)
                .withTemperature(0.5)
                .withSamples(5);
        assertThat(json(prompt))
                .isEqualTo("{\"model\":\"m\",\"messages\":[{\"role\":\"system\",\"content\":\"s\"},"
                        + "{\"role\":\"user\",\"content\":\"u\"}],\"max_tokens\":160,\"temperature\":0.5,\"n\":5}");
    }

    @Test
    void wants_json_that_fits_the_schema_strictly() {
        var prompt = Prompt.of("u").withFormat(new Format.Json("facts", "{\"type\": \"object\"}"));
        assertThat(json(prompt))
                .endsWith("\"response_format\":{\"type\":\"json_schema\",\"json_schema\":"
                        + "{\"name\":\"facts\",\"strict\":true,\"schema\":{\"type\":\"object\"}}}}");
    }

    @Test
    void leaves_closed_labels_to_the_system_text() {
        var prompt = Prompt.of("u").withFormat(new Format.OneOf(List.of("YES", "NO")));
        assertThat(json(prompt)).isEqualTo(json(Prompt.of("u")));
    }

    @Test
    void is_never_sent_with_a_broken_schema_or_half_a_character() {
        assertThatExceptionOfType(ModelException.BadRequest.class)
                .isThrownBy(() -> json(Prompt.of("u").withFormat(new Format.Json("facts", "{"))))
                .withMessageContaining("facts");
        assertThatExceptionOfType(ModelException.BadRequest.class).isThrownBy(() -> json(Prompt.of("\ud83d")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.openai.com/v1, gpt-4o-mini, MAX_TOKENS",
        "https://api.openai.com/v1, gpt-4.1, MAX_TOKENS",
        "https://api.openai.com/v1, o1, MAX_COMPLETION_TOKENS",
        "https://api.openai.com/v1, o3-mini, MAX_COMPLETION_TOKENS",
        "https://api.openai.com/v1, o4-mini-2025-04-16, MAX_COMPLETION_TOKENS",
        "https://api.openai.com/v1, gpt-5, MAX_COMPLETION_TOKENS",
        "https://api.openai.com/v1, gpt-5.1-mini, MAX_COMPLETION_TOKENS",
        "https://api.openai.com/v1, ft:o4-mini:me, MAX_COMPLETION_TOKENS",
        "https://api.openai.com/v1, o1x, MAX_TOKENS",
        "https://mine.openai.azure.com/openai/v1, o3, MAX_COMPLETION_TOKENS",
        "https://openrouter.ai/api/v1, openai/o3:online, MAX_COMPLETION_TOKENS",
        "https://openrouter.ai/api/v1, openai/gpt-5-mini, MAX_COMPLETION_TOKENS",
        "https://openrouter.ai/api/v1, o3/other, MAX_TOKENS",
        "https://gateway.example/v1, azure/o4-mini, MAX_COMPLETION_TOKENS",
        "http://localhost:4000/v1, gpt-5, MAX_COMPLETION_TOKENS",
        "http://localhost:11434/v1, gpt-5, MAX_TOKENS",
        "https://api.mistral.ai/v1, o3, MAX_TOKENS",
        "https://api.deepseek.com/beta, o3, MAX_TOKENS",
    })
    void names_the_token_limit_as_its_model_does(URI address, String model, TokenCap cap) {
        assertThat(TokenCap.of(new BaseUrl(address), model)).isEqualTo(cap);
    }

    @Test
    void names_the_token_limit_as_it_was_told() {
        var body = ChatRequest.json(Prompt.of("u").withMaxTokens(9), "m", TokenCap.MAX_COMPLETION_TOKENS);
        assertThat(new String(body, StandardCharsets.UTF_8))
                .contains("\"max_completion_tokens\":9")
                .doesNotContain("max_tokens");
    }

    private static String json(Prompt prompt) {
        return new String(ChatRequest.json(prompt, "m", TokenCap.MAX_TOKENS), StandardCharsets.UTF_8);
    }
}
