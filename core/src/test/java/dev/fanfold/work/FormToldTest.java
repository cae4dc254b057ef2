package dev.fanfold.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The form of an answer stands in the prompt")
class FormToldTest {
    enum Mood {
        GOOD,
        BAD
    }

    record Facts(String dish, int kcal, boolean vegan, Mood mood, List<String> tags, Optional<Double> weight) {}

    private static final String FORM =
            "{\"dish\":\"…\",\"kcal\":whole number,\"vegan\":true or false,\"mood\":\"GOOD\" or \"BAD\","
                    + "\"tags\":[\"…\", …],\"weight\":number or null}";

    @Test
    void for_a_record_in_one_line() {
        assertThat(Ask.system("Tell.").answering(Facts.class).prompt("x").system())
                .isEqualTo("Tell.\n\nAnswer with one JSON object of this form and nothing else: " + FORM);
    }

    @Test
    void for_several_records_in_one_line() {
        assertThat(Ask.system("Tell.")
                        .answeringEach(List.of("one", "two"), Facts.class)
                        .prompt("x")
                        .system())
                .endsWith("nothing else: {\"one\":" + FORM + ",\"two\":" + FORM + "}");
    }

    @Test
    void for_a_batch_of_labels() {
        assertThat(systemOf(Ask.items("Sort.").labels("bill", "delay \"late\"")))
                .startsWith("Sort.\n\nEach line")
                .contains("{\"answers\":[{\"id\":\"…\",\"answer\":\"…\"}, …]}")
                .endsWith("one of these labels: [\"bill\",\"delay \\\"late\\\"\"]");
    }

    @Test
    void for_a_batch_of_records() {
        assertThat(systemOf(Ask.items("Sort.").answering(Facts.class)))
                .endsWith("{\"answers\":[{\"id\":\"…\",\"answer\":" + FORM + "}, …]}.");
    }

    @Test
    void for_a_batch_in_prose() {
        assertThat(systemOf(Ask.items("Sort."))).endsWith("{\"answers\":[{\"id\":\"…\",\"answer\":\"…\"}, …]}.");
    }

    @Test
    void and_a_forecast_counts_it() {
        var items = Ask.items("Sort.").labels("bill", "delay");
        var records = Size.of("{\"id\":\"1\",\"text\":\"x\"}");
        long told = Size.of(systemOf(items)).worst() + records.worst();
        assertThat(items.forecast(records)
                        .byModel()
                        .get(Optional.<String>empty())
                        .largest()
                        .input())
                .isGreaterThanOrEqualTo(told);
    }

    private static String systemOf(Items<?> items) {
        var model = ScriptedModel.saying(prompt -> "{\"answers\":[]}");
        Work<String, Sheet<?>> asked = (text, call) -> items.answer(Map.of("1", text), call);
        try (var fanfold = Fanfold.open(model)) {
            fanfold.run(asked, "x");
        }
        return model.prompts().getFirst().system();
    }
}
