package dev.fanfold.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Format;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.RateNews;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Sample;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An ask")
class AskTest {
    enum Mood {
        GOOD,
        BAD
    }

    record Facts(String dish, int kcal, boolean vegan, Mood mood, List<String> tags, Optional<Long> year) {
        Facts {
            if (kcal < 0) {
                throw new IllegalArgumentException("kcal cannot be negative");
            }
        }
    }

    record Loop(Optional<Loop> next) {}

    private static final String FACTS =
            "{'dish':'stew','kcal':450,'vegan':true,'mood':'GOOD','tags':['hot'],'year':null}".replace('\'', '"');

    private static ScriptedModel saying(String... answers) {
        var left = new CopyOnWriteArrayList<>(List.of(answers));
        return ScriptedModel.saying(prompt -> left.removeFirst());
    }

    private static <O> Run<O> run(Model model, Ask<O> ask) {
        try (var fanfold = Fanfold.open(model)) {
            return fanfold.run(ask, "chickpeas");
        }
    }

    @Test
    void says_in_its_prompt_all_that_was_set() {
        var prompt = Ask.system("You are brief.")
                .user("Recipe: {{input}}!")
                .maxTokens(160)
                .temperature(.5)
                .prompt("chickpeas");
        assertThat(prompt)
                .isEqualTo(Prompt.of("Recipe: chickpeas!")
                        .withSystem("You are brief.")
                        .withMaxTokens(160)
                        .withTemperature(.5));
    }

    @Test
    void never_searches_an_input_for_places() {
        assertThat(Ask.system("s")
                        .user("<{{input}}>")
                        .prompt("{{input}} $1 {{other}}")
                        .user())
                .isEqualTo("<{{input}} $1 {{other}}>");
    }

    @Test
    void knows_no_other_place_than_the_input() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ask.system("s").user("{{recipe}}"))
                .withMessage("an ask knows {{input}} only, not {{recipe}}");
    }

    @Test
    void refuses_settings_that_cannot_be_when_they_are_set() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ask.system("s").maxTokens(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Ask.system("s").temperature(2.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ask.system("s").labels("Yes", "YES."))
                .withMessageContaining("must differ by more than case and punctuation");
    }

    @Test
    void reads_a_record_by_its_schema() {
        var model = saying(FACTS);
        var facts = run(model, Ask.system("facts").answering(Facts.class)).value();
        assertThat(facts).isEqualTo(new Facts("stew", 450, true, Mood.GOOD, List.of("hot"), Optional.empty()));
        assertThat(model.prompts().getFirst().format())
                .isInstanceOfSatisfying(
                        Format.Json.class,
                        json -> assertThat(json.schema())
                                .contains("\"kcal\":{\"type\":\"integer\"}", "\"enum\":[\"GOOD\",\"BAD\"]")
                                .contains("\"additionalProperties\":false")
                                .contains("\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]")
                                .contains("\"required\":[\"dish\",\"kcal\",\"vegan\",\"mood\",\"tags\",\"year\"]"));
    }

    @Test
    void reads_a_record_inside_a_code_fence() {
        var facts = run(saying("```json\n" + FACTS + "\n```"), Ask.system("f").answering(Facts.class));
        assertThat(facts.value().kcal()).isEqualTo(450);
    }

    static Stream<String> misfits() {
        return Stream.of(
                "no JSON at all",
                "null",
                "{\"dish\":\"stew\"}",
                FACTS.replace("450", "\"450\""),
                FACTS.replace("450", "450.5"),
                FACTS.replace("450", "-1"),
                FACTS.replace("450", "null"),
                FACTS.replace("GOOD", "ODD"),
                FACTS.replace("\"GOOD\"", "0"),
                FACTS.replace("\"hot\"", "7"),
                FACTS.replace("\"hot\"", "null"),
                FACTS.replace("\"stew\"", "5"),
                FACTS.replace("\"stew\"", "true"),
                FACTS.replace("\"stew\"", "null"),
                FACTS.replace("{", "{\"dish\":\"soup\","),
                FACTS.replace("}", ",\"more\":1}"),
                FACTS + " Or rather " + FACTS);
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void asks_once_more_with_the_reason_when_an_answer_does_not_fit(String bad) {
        var model = saying(bad, FACTS);
        var run = run(model, Ask.system("facts").answering(Facts.class));
        assertThat(run.value().kcal()).isEqualTo(450);
        assertThat(model.prompts()).hasSize(2);
        assertThat(model.prompts().get(1).user())
                .startsWith("chickpeas")
                .contains("could not be used: it does not fit the schema", bad);
        assertThat(run.effort().notes()).singleElement().isInstanceOf(Note.Unreadable.class);
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void tells_why_an_answer_does_not_fit_in_its_own_names(String bad) {
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> run(saying(bad, bad), Ask.system("facts").answering(Facts.class)))
                .satisfies(thrown -> assertThat(thrown.getMessage())
                        .doesNotContain("java.", "dev.fanfold", "Feature", "coerc", "oken `", "reator"));
    }

    @Test
    void names_the_place_that_does_not_fit() {
        var bad = FACTS.replace("GOOD", "ODD");
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> run(saying(bad, bad), Ask.system("facts").answering(Facts.class)))
                .withMessageContaining("does not fit the schema: ")
                .withMessageContaining(" is not one of [")
                .withMessageContaining("GOOD");
    }

    static Stream<String> freezing() {
        return Stream.of(
                ".".repeat(300_000) + "a",
                "```json" + "\n".repeat(300_000),
                "MISSING" + ".".repeat(300_000),
                "{\"a\":".repeat(900),
                " ".repeat(300_000) + "x");
    }

    @ParameterizedTest
    @MethodSource("freezing")
    @Timeout(60)
    void reads_any_reply_in_bounded_time(String reply) {
        var labels = Ask.system("s").labels("YES", "NO");
        var typed = Ask.system("s").answering(Facts.class);
        assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> run(saying(reply, reply), labels));
        assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> run(saying(reply, reply), typed));
        assertThat(run(saying(reply), Ask.system("s").besideSiblings()).value()).isNotEmpty();
    }

    @Test
    void fails_its_part_when_the_second_answer_does_not_fit_either() {
        var model = saying("one", "two");
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> run(model, Ask.system("facts").answering(Facts.class)))
                .withCauseInstanceOf(UnreadableAnswerException.class)
                .withMessageStartingWith("the answer could not be used: it does not fit the schema")
                .withMessageEndingWith("it was: \"two\"");
        assertThat(model.prompts()).hasSize(2);
    }

    @Test
    void asks_once_more_when_the_callers_own_check_refuses() {
        var model = saying("too long an answer", "short");
        var brief = Ask.system("s")
                .checked(text -> text.length() > 10 ? Optional.of("it is over 10 characters") : Optional.empty());
        assertThat(run(model, brief).value()).isEqualTo("short");
        assertThat(model.prompts().get(1).user()).contains("it is over 10 characters");
    }

    /** A model whose answer ends in one way. */
    private record Ending(Sample sample) implements Model {
        @Override
        public Endpoint endpoint() {
            return Endpoint.live("script", "ending");
        }

        @Override
        public Reply reply(Prompt prompt) {
            return new Reply(List.of(sample), Usage.NONE, RateNews.none());
        }
    }

    @Test
    void keeps_a_cut_off_text_and_notes_that_it_was_cut() {
        var model = new Ending(new Sample("half a sen", Sample.Finish.CUT));
        var run = run(model, Ask.system("s").maxTokens(3));
        assertThat(run.value()).isEqualTo("half a sen");
        assertThat(run.effort().notes()).containsExactly(new Note.Cut(3));
    }

    @Test
    void fails_its_part_when_the_answer_is_withheld_and_does_not_ask_again() {
        var model = new Ending(new Sample("", Sample.Finish.WITHHELD));
        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(() -> run(model, Ask.system("s")))
                .withMessageContaining("the provider withheld it (content filter or refusal)");
    }

    @Test
    void has_no_schema_for_a_type_that_is_no_record_or_never_ends() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ask.system("s").answering(String.class))
                .withMessage("a typed answer is a record; String is none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ask.system("s").answering(Loop.class))
                .withMessageContaining("Loop holds itself");
    }

    @Test
    void reaches_another_model_by_its_name_and_says_which_names_there_are() {
        var judge = saying("from the judge");
        try (var fanfold =
                Fanfold.on(saying("from the first")).model("judge", judge).open()) {
            assertThat(fanfold.run(Ask.system("s").on("judge"), "x").value()).isEqualTo("from the judge");
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> fanfold.run(Ask.system("s").on("jugde"), "x"))
                    .withMessage("no model is named jugde; named are [judge]");
        }
    }

    @Test
    void wants_every_name_and_no_other_when_it_asks_for_a_value_under_each() {
        record Mark(int score) {}
        var ask = Ask.system("s").answeringEach(List.of("a", "b"), Mark.class);
        var model = saying("{\"a\":{\"score\":1}}", "{\"a\":{\"score\":1},\"b\":{\"score\":2}}");
        assertThat(run(model, ask).value()).isEqualTo(Map.of("a", new Mark(1), "b", new Mark(2)));
        assertThat(model.prompts().get(1).user()).contains("it must have exactly these properties: a, b");
    }
}
