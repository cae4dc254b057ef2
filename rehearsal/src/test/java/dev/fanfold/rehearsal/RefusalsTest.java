package dev.fanfold.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
    /** An answer may reach its client a moment before the server has written down that it was sent. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Chat REVIEW = Chat.of("You are a nutrition reviewer.", "The cat sat on the mat.");

    private final RehearsalServer server = Rehearsal.withSeed(7).start();
    private final Caller caller = Caller.to(server);

    @AfterEach
    void close() {
        caller.close();
        server.close();
    }

    @Test
    void a_script_that_throws_is_a_500_that_says_why() throws Exception {
        var broken = Rehearsal.withSeed(1).replyWhen(asked -> true, asked -> {
            throw new IllegalArgumentException("no such figure");
        });
        try (var own = broken.start();
                var to = Caller.to(own)) {
            var response = to.post(REVIEW);

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(Caller.error(response, "message")).contains("no such figure");
        }
    }

    @Test
    void a_place_that_is_not_there_is_an_error_of_the_protocol() throws Exception {
        var response = caller.client().send(caller.request("/embeddings").build(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Caller.error(response, "message")).contains("GET /v1/embeddings");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "not json | ''",
                "[] | ''",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]} | model",
                "{\"model\":\"m\",\"messages\":[]} | messages",
                "{\"model\":\"m\",\"messages\":[{\"content\":\"x\"}]} | messages",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"n\":0} | n",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"max_tokens\":\"3\"} | max_tokens",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"temperature\":3} | temperature",
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"response_format\":{\"type\":\"x\"}} | response_format"
            })
    void a_body_that_the_protocol_refuses_is_refused_by_its_field(String body, String field) throws Exception {
        var response = caller.post(new Chat(body));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Caller.error(response, "type")).isEqualTo("invalid_request_error");
        assertThat(Caller.error(response, "param")).isEqualTo(field.replace("''", ""));
    }

    @Test
    void other_keys_than_the_one_are_refused_and_it_is_shown_nowhere() throws Exception {
        try (var locked = Rehearsal.withSeed(1).key("sk-canary").start();
                var to = Caller.to(locked)) {
            var without = to.post(REVIEW);
            var wrong = to.client()
                    .send(
                            to.request("/chat/completions")
                                    .header("Authorization", "Bearer sk-other")
                                    .POST(BodyPublishers.ofString(REVIEW.json()))
                                    .build(),
                            BodyHandlers.ofString());
            var right = to.client()
                    .send(
                            to.request("/models")
                                    .header("Authorization", "Bearer sk-canary")
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(without.statusCode()).isEqualTo(401);
            assertThat(Caller.error(wrong, "code")).isEqualTo("invalid_api_key");
            assertThat(wrong.body()).doesNotContain("sk-");
            assertThat(right.statusCode()).isEqualTo(200);
            assertThat(locked.log().await(seen -> seen.answered(401) == 2, PATIENCE))
                    .isTrue();
        }
        assertThat(Rehearsal.withSeed(1).key("sk-canary").toString()).doesNotContain("sk-canary");
    }
}
