package dev.fanfold.openai;

import static dev.fanfold.openai.Replies.error;
import static dev.fanfold.openai.Replies.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.model.ModelException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A refusal")
class RefusalsTest {
    @ParameterizedTest
    @ValueSource(ints = {408, 409, 425, 500, 502, 503, 504, 520, 529, 599})
    void that_may_pass_is_transient(int status) throws IOException {
        assertThat(failure(ModelException.Transient.class, status, "<html>Bad gateway</html>"))
                .hasMessageMatching("localhost:\\d+ could not answer just now \\(" + status + "\\)");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 405, 413, 415, 422})
    void of_the_request_is_a_bad_request(int status) throws IOException {
        assertThat(failure(ModelException.BadRequest.class, status, error("No.", "invalid_request_error", "x")))
                .hasMessageMatching("some-model at localhost:\\d+ turned this request away.*")
                .hasMessageEndingWith("(" + status + "). It said: \"No.\"");
    }

    @Test
    void of_the_key_stops_and_names_where_the_key_stands() throws IOException {
        var body = error("Incorrect API key provided: sk-ca***nary.", "invalid_request_error", "invalid_api_key");
        try (var server = PlainServer.answering(401, body)) {
            var named = OpenAi.named(
                    "some-model",
                    Map.of("OPENAI_BASE_URL", server.baseUrl().toString(), "OPENAI_API_KEY", "sk-canary"));
            assertThat(failure(ModelException.Stop.class, named))
                    .hasMessage("the key in OPENAI_API_KEY was refused by " + server.place()
                            + ": check that it is whole, valid and "
                            + "meant for this server (401). It said: \"Incorrect API key provided: sk-ca***nary.\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "API key not valid. Please pass a valid API key., INVALID_ARGUMENT",
        "Incorrect API key provided, x",
        "No., invalid_api_key"
    })
    void of_the_key_stops_though_its_status_blames_the_request(String message, String code) throws IOException {
        try (var server = PlainServer.answering(400, error(message, "x", code))) {
            var named = OpenAi.named(
                    "m", Map.of("OPENAI_BASE_URL", server.baseUrl().toString(), "OPENAI_API_KEY", "sk-canary"));
            assertThat(failure(ModelException.Stop.class, named))
                    .hasMessageStartingWith("the key in OPENAI_API_KEY was refused by " + server.place());
        }
    }

    @Test
    void that_repeats_a_prompt_about_keys_is_still_of_the_request() throws IOException {
        var body = "{\"error\":{\"message\":\"No.\"},\"input\":\"Why is my API key not valid?\"}";
        assertThat(failure(ModelException.BadRequest.class, 400, body))
                .hasMessageContaining("turned this request away");
    }

    @Test
    void for_want_of_a_key_says_so() throws IOException {
        assertThat(failure(ModelException.Stop.class, 401, "{}"))
                .message()
                .containsPattern("localhost:\\d+ wants a key");
    }

    @Test
    void of_an_empty_account_stops() throws IOException {
        assertThat(failure(ModelException.Stop.class, 402, error("Insufficient Balance", "unknown_error", "402")))
                .hasMessageContaining("add credit");
        assertThat(failure(ModelException.Stop.class, 400, error("Your credit balance is too low", "x", "x")))
                .hasMessageContaining("add credit");
    }

    @Test
    void of_what_the_key_may_do_stops_but_one_of_the_content_does_not() throws IOException {
        assertThat(failure(ModelException.Stop.class, 403, error("Country not supported", "x", "x")))
                .hasMessageContaining("allowed to do");
        assertThat(failure(ModelException.BadRequest.class, 403, error("Input was flagged", "x", "x")))
                .hasMessageContaining("content");
    }

    @Test
    void of_an_unknown_model_says_how_to_list_those_there_are() throws IOException {
        assertThat(failure(ModelException.Stop.class, 404, error("The model does not exist", "x", "model_not_found")))
                .hasMessageMatching(
                        "no model \"some-model\" at http://localhost:\\d+/v1: GET http://localhost:\\d+/v1/models"
                                + " lists those that it has \\(404\\).*");
    }

    @Test
    void of_an_unknown_address_says_to_check_it() throws IOException {
        assertThat(failure(ModelException.Stop.class, 404, "<html>not found</html>"))
                .hasMessageContaining("nothing answers at")
                .hasMessageContaining("ends in /v1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead. | leave the limit out",
                "Unsupported value: 'temperature' does not support 0.5 | leave the temperature out",
                "This model's maximum context length is 8192 tokens | cut the input smaller",
                "Invalid schema for response_format 'x' | JSON Schema",
            })
    void that_can_be_helped_says_how(String message, String advice) throws IOException {
        assertThat(failure(ModelException.BadRequest.class, 400, error(message, "invalid_request_error", "x")))
                .hasMessageContaining(advice);
    }

    @Test
    void to_go_on_so_fast_is_a_wait_with_what_the_headers_told() throws IOException {
        var wait = failure(
                ModelException.Wait.class,
                429,
                error("Rate limit reached on tokens per min (TPM): Limit 1000", "tokens", "rate_limit_exceeded"),
                "Retry-After",
                "3",
                "x-ratelimit-limit-tokens",
                "1000",
                "x-ratelimit-remaining-tokens",
                "0");
        assertThat(wait.retryAfter()).contains(Duration.ofSeconds(3));
        assertThat(wait.rates().levels()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 500, 503, 529})
    void that_may_pass_keeps_what_the_headers_told(int status) throws IOException {
        var busy = failure(
                ModelException.Transient.class,
                status,
                error("Overloaded", "overloaded_error", "x"),
                "Retry-After",
                "7",
                "anthropic-ratelimit-requests-limit",
                "50",
                "anthropic-ratelimit-requests-remaining",
                "0");
        assertThat(busy.rates().retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(busy.rates().levels()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Please try again in 7m12s., PT7M12S", "Please retry in 36.4s., PT36.4S", "try again in 20ms, PT0.02S"})
    void that_says_in_words_how_long_to_wait_is_understood(String words, Duration span) throws IOException {
        assertThat(failure(ModelException.Wait.class, 429, error(words, "requests", "rate_limit_exceeded"))
                        .retryAfter())
                .contains(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rate limit reached for gpt-4o on requests per day (RPD): Limit 200, Used 200. Please try again in 7m12s.",
                "Rate limit reached on tokens per day (TPD): Limit 100000",
                "You have reached your daily limit.",
                "Monthly spend limit reached",
                "Quota exceeded: GenerateRequestsPerDayPerProjectPerModel-FreeTier",
            })
    void of_a_day_or_of_spend_is_a_cap(String message) throws IOException {
        assertThat(failure(ModelException.Cap.class, 429, error(message, "requests", "rate_limit_exceeded")))
                .hasMessageContaining("with another model");
    }

    @ParameterizedTest
    @CsvSource({
        "insufficient_quota, 'You exceeded your current quota, please check your plan and billing details.'",
        "credit_balance_exhausted, 'No credit.'",
        "billing_hard_limit_reached, 'Billing hard limit has been reached.'",
        "'', 'Please check your billing.'",
    })
    void of_an_account_that_cannot_pay_stops(String code, String message) throws IOException {
        assertThat(failure(ModelException.Stop.class, 429, error(message, code, code)))
                .hasMessageContaining("no credit");
    }

    @Test
    void of_a_minute_is_a_wait_even_where_its_words_speak_of_billing() throws IOException {
        var body =
                "[{\"error\":{\"code\":429,\"message\":\"You exceeded your current quota, please check your plan and "
                        + "billing details.\",\"status\":\"RESOURCE_EXHAUSTED\",\"details\":[{\"quotaId\":"
                        + "\"GenerateRequestsPerMinutePerProjectPerModel-FreeTier\"}]}}]";
        assertThat(failure(ModelException.Wait.class, 429, body)).hasMessageContaining("slow down");
    }

    @Test
    void of_one_request_over_the_whole_limit_is_not_waited_for() throws IOException {
        assertThat(failure(ModelException.BadRequest.class, 429, error("Request too large for gpt-4", "tokens", "x")))
                .hasMessageContaining("cut the input smaller");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"words\"}",
                "{\"error\":{\"message\":\"words\"}}",
                "{\"message\":\"words\",\"code\":404}",
                "{\"detail\":\"words\"}",
                "{\"detail\":[{\"msg\":\"words\"}]}",
                "[{\"error\":{\"message\":\"words\"}}]",
            })
    void is_quoted_whatever_shape_it_has(String body) throws IOException {
        assertThat(failure(ModelException.BadRequest.class, 422, body).getMessage())
                .containsPattern("It said: \".*words.*\"");
    }

    @Test
    void is_quoted_short_on_one_line_and_without_control_characters() throws IOException {
        var message = failure(
                        ModelException.Transient.class, 500, error("\\u001b[31mred\\n" + "x".repeat(1000), "a", "b"))
                .getMessage();
        assertThat(message).hasSizeLessThan(400).doesNotContain("\u001b", "\n").endsWith("…\"");
    }

    @Test
    void that_hides_behind_a_200_keeps_its_true_kind() throws IOException {
        assertThat(failure(ModelException.Wait.class, 200, "{\"error\":{\"code\":429,\"message\":\"slow down\"}}"))
                .isNotNull();
        assertThat(failure(ModelException.Transient.class, 200, "{\"error\":{\"message\":\"upstream failed\"}}"))
                .hasMessageContaining("upstream failed");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void to_answer_here_by_a_redirect_is_not_followed_and_names_the_other_host(int status) throws IOException {
        try (var other = PlainServer.answering(200, Answer.saying("stolen"));
                var server = PlainServer.answering(status, "", "Location", other.baseUrl() + "/chat/completions")) {
            assertThat(failure(ModelException.Stop.class, server.options()))
                    .hasMessageContaining("redirects to " + other.place() + " ");
            assertThat(other.received()).isEmpty();
        }
        assertThat(failure(ModelException.Stop.class, status, "", "Location", "https://evil.example/v1"))
                .hasMessageContaining("redirects to evil.example")
                .hasMessageContaining("never followed");
    }
}
