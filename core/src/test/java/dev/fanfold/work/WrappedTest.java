package dev.fanfold.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A reply around one object")
class WrappedTest {
    private static final String ONE = "{\"a\":\"} {\\\" ```\",\"b\":{\"c\":[1]}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "  %s\n",
                "```json\n%s\n```",
                "```\n%s\n```",
                "Sure! Here:\n```json\n%s\n```",
                "Sure! Here's the answer:\n\n%s\n\nTell me if you need more.",
                "```json\n%s\n```\nThat is all.",
                "<think>hm, {x} or [y]? \"maybe {\"a\":2}\"</think>\n%s",
                "<think>hm</think>\nHere:\n```json\n%s\n```"
            })
    void gives_that_object(String around) {
        assertThat(Wrapped.object(around.formatted(ONE))).isEqualTo(ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}{\"a\":2}",
                "{\"a\":1} or {\"a\":2}",
                "```json\n{\"a\":1}\n```\n```json\n{\"a\":2}\n```",
                "```json\n{\"a\":1}\n```\nBetter: {\"a\":2}",
                "[{\"a\":1}]",
                "The list [1, 2] and {\"a\":1}",
                "He wrote \"{\\\"a\\\":1}\" there.",
                "He wrote \"say {\"a\":1}\" there.",
                "He wrote '{\"a\":1}' there.",
                "He wrote “{\"a\":1}” there.",
                "It would be `{\"a\":1}`.",
                "> {\"a\":1}",
                "As you said:\n > {\"a\":1}\nNo.",
                "Use {x}: {\"a\":1}",
                "{\"a\":1}} and more",
                "{\"a\":{\"b\":1}",
                "<think>it may be {\"a\":1}",
                "it may be {\"a\":1}</think>",
                "Well <think>{\"a\":1}</think>",
                "<think>no</think>{\"a\":1}<think>{\"a\":2}</think>",
                "no object at all",
                ""
            })
    void stays_as_it_is_where_that_is_in_doubt(String reply) {
        assertThat(Wrapped.object(reply)).isEqualTo(Wrapped.afterThought(reply));
    }

    @Test
    void is_read_in_bounded_time() {
        for (var unit :
                new String[] {"{", "}", "{\"", "\n", " ", "`", "```json\n", "<think>", "</think>", "\\\"", "> "}) {
            var reply = unit.repeat(1_000_000);
            Assertions.assertTimeout(
                    Duration.ofSeconds(20),
                    () -> assertThat(Wrapped.object(reply).length()).isGreaterThanOrEqualTo(0));
        }
    }
}
