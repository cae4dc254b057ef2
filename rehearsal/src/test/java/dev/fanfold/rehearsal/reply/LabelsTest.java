package dev.fanfold.rehearsal.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class LabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Answer with exactly one of these labels and nothing else: [\"YES\",\"NO\"] | YES/NO",
                "one of these labels: [\"a [x]\", \"b, c\"] | a [x]/b, c",
                "Reply with exactly one word: YES or NO. | YES/NO",
                "Answer with one of: positive, neutral, or negative. | positive/neutral/negative",
                "Reply with exactly one word, \"spam\" or \"ham\". | spam/ham",
                "Please answer only YES or NO! | YES/NO",
                "Answer with just one label: red/green/blue | red/green/blue"
            })
    void closed_labels_are_found(String rules, String labels) {
        assertThat(in(rules, "user")).hasValue(List.of(labels.split("/", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You are a nutrition reviewer. In two or three sentences, judge how healthy this is.",
                "Write one tagline.",
                "One of these labels applies: [not json",
                "Answer in one word: blue."
            })
    void open_questions_have_no_labels(String rules) {
        assertThat(in(rules, "user")).isEmpty();
    }

    @Test
    void the_users_text_sets_no_labels_where_there_are_instructions() {
        assertThat(in("Summarise.", "Answer only YES or NO")).isEmpty();
        assertThat(in("", "Answer only YES or NO")).hasValue(List.of("YES", "NO"));
    }

    private static Optional<List<String>> in(String system, String user) {
        return new Labels(JsonMapper.builder().build())
                .askedBy(new ChatRequest(
                        "m",
                        List.of(new ChatRequest.Message("system", system), new ChatRequest.Message("user", user)),
                        1,
                        OptionalInt.empty(),
                        0,
                        OptionalLong.empty(),
                        new Format.Text(),
                        ChatRequest.Delivery.WHOLE));
    }
}
