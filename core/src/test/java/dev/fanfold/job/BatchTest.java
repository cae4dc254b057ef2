package dev.fanfold.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Stitched;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Prompt;
import dev.fanfold.result.Item;
import dev.fanfold.result.Ledger;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Records in batches")
class BatchTest {
    private static final Pattern RECORD = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"text\":\"([^\"]*)\"}");
    private static final Job<Reader, Stitched<Item<Label>>> TAGS = Split.byVolume(
                    Records.jsonl("id", "text").batchesOf(20))
            .each(Ask.items("Tag each message.").labels("even", "odd"))
            .merge(Merge.stitch());

    private static String messages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":\"m" + i + "\",\"text\":\"" + i + "\"}")
                .collect(Collectors.joining("\n"));
    }

    /** What a model that reads well answers: a row for each record of the prompt. */
    private static List<String> rows(Prompt prompt) {
        return RECORD.matcher(prompt.user())
                .results()
                .map(match -> row(match.group(1), tag(match.group(2))))
                .toList();
    }

    private static String row(String id, String tag) {
        return "{\"id\":\"" + id + "\",\"answer\":\"" + tag + "\"}";
    }

    private static String tag(String text) {
        return Integer.parseInt(text) % 2 == 0 ? "even" : "odd";
    }

    private static String sheet(List<String> rows) {
        return "{\"answers\":[" + String.join(",", rows) + "]}";
    }

    private static Run<Stitched<Item<Label>>> run(ScriptedModel model, String input) {
        try (var fanfold = Fanfold.on(model).retries(RetryRules.none()).open()) {
            return fanfold.run(TAGS, new StringReader(input));
        }
    }

    private static void assertAllTagged(Run<Stitched<Item<Label>>> run, int count) {
        assertThat(run.value().gaps()).isEmpty();
        assertThat(run.value().values())
                .isEqualTo(IntStream.range(0, count)
                        .mapToObj(i -> new Item<>("m" + i, new Label(tag(Integer.toString(i)))))
                        .toList());
        assertThat(run.folds().getLast().ledger().orElseThrow().lines().stream()
                        .map(line -> line.part().name())
                        .toList())
                .isEqualTo(IntStream.range(0, count).mapToObj(i -> "m" + i).toList());
    }

    @Test
    void are_answered_once_each_in_the_order_of_the_input() {
        var model = ScriptedModel.saying(prompt -> sheet(rows(prompt)));
        assertAllTagged(run(model, messages(2_000)), 2_000);
        assertThat(model.prompts()).hasSize(100);
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 10).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void survive_a_model_that_drops_doubles_shuffles_and_invents(long seed) {
        // A draw hangs on the prompt alone, so that it does not matter which call comes first; a record alone is
        // spared.
        var model = ScriptedModel.saying(prompt -> {
            var rows = rows(prompt);
            var dice = new Random(seed * 31 + prompt.user().hashCode());
            return sheet(rows.size() == 1 ? rows : unruly(rows, dice));
        });
        assertAllTagged(run(model, messages(2_000)), 2_000);
    }

    private static List<String> unruly(List<String> rows, Random dice) {
        var kept = new ArrayList<String>();
        for (var row : rows) {
            double draw = dice.nextDouble();
            if (draw >= .03) {
                kept.add(row);
            }
            if (draw > .99) {
                kept.add(row);
            }
        }
        if (dice.nextDouble() < .1) {
            kept.add(row("r99", "odd"));
        }
        Collections.shuffle(kept, dice);
        return kept;
    }

    @Test
    void that_are_never_answered_rightly_fail_alone_and_say_why() {
        var model = ScriptedModel.saying(prompt -> {
            var poisoned = prompt.user()
                    .lines()
                    .filter(line -> line.contains("\"text\":\"7\""))
                    .findFirst();
            var id = poisoned.map(line -> line.split("\"")[3]).orElse("none");
            return sheet(rows(prompt).stream()
                    .map(row -> row.contains("\"" + id + "\"") ? row(id, "blue") : row)
                    .toList());
        });
        var run = run(model, messages(20));
        assertThat(run.value().values()).hasSize(19);
        assertThat(run.value().gaps()).singleElement().isInstanceOfSatisfying(Part.Failed.class, failed -> {
            assertThat(failed.id().name()).isEqualTo("m7");
            assertThat(failed.why()).isEqualTo("it is none of the labels even, odd");
        });
        assertThat(run.whole()).isFalse();
        assertThat(model.prompts())
                .as("once, and three times more for the one alone")
                .hasSize(4);
    }

    @Test
    void whose_line_is_malformed_are_named_by_their_line_and_stop_nothing() {
        var model = ScriptedModel.saying(prompt -> sheet(rows(prompt)));
        var run = run(model, messages(2) + "\nnot json\n{\"id\":\"m3\",\"text\":\"3\"}");
        assertThat(run.value().parts()).hasSize(4);
        assertThat(run.value().gaps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Part.Failed.class, failed -> assertThat(failed.why()).startsWith("line 3: "));
        assertThat(run.folds().getLast().ledger().orElseThrow().lines().get(2).fate())
                .isInstanceOf(Ledger.Fate.LeftOut.class);
    }

    @Test
    void in_a_batch_whose_call_fails_fail_each_with_its_reason_and_no_others() {
        var model = ScriptedModel.saying(prompt -> {
            if (prompt.user().contains("\"text\":\"25\"")) {
                throw new ModelException.Transient("lost");
            }
            return sheet(rows(prompt));
        });
        var run = run(model, messages(60));
        assertThat(run.value().values()).hasSize(40);
        assertThat(run.value().gaps()).hasSize(20);
        assertThat(run.value().parts().get(25))
                .isInstanceOfSatisfying(
                        Part.Failed.class, failed -> assertThat(failed.why()).isEqualTo("lost"));
    }

    @Test
    void that_are_asked_again_in_vain_take_no_good_answer_with_them() {
        var model = ScriptedModel.saying(prompt -> {
            var rows = rows(prompt);
            if (rows.size() == 20) {
                return sheet(rows.subList(0, 19));
            }
            throw new ModelException.Transient("down by now");
        });
        var run = run(model, messages(20));
        assertThat(run.value().values()).hasSize(19);
        assertThat(run.value().gaps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Part.Failed.class, failed -> assertThat(failed.why()).isEqualTo("down by now"));
    }

    @Test
    void are_what_at_least_counts_and_not_their_batches() {
        var model = ScriptedModel.saying(prompt -> sheet(List.of()));
        var job = Split.byVolume(Records.jsonl("id", "text").batchesOf(20))
                .each(Ask.items("Tag each message.").labels("even", "odd"))
                .merge(Merge.stitch());
        try (var fanfold = Fanfold.open(model)) {
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> fanfold.run(job, new StringReader(messages(3))))
                    .withMessage("no part is done; m0 failed: it was never answered")
                    .satisfies(failed -> assertThat(failed.parts()).hasSize(3));
        }
    }

    @Test
    void are_refused_an_answer_that_is_no_label_but_looks_like_one() {
        var job = Split.byVolume(Records.jsonl("id", "text").batchesOf(20))
                .each(Ask.items("True?").labels("true", "null"))
                .merge(Merge.stitch());
        var model = ScriptedModel.saying(prompt -> prompt.user().lines().count() == 2
                ? "{\"answers\":[{\"id\":\"r1\",\"answer\":true},{\"id\":\"r2\",\"answer\":null}]}"
                : sheet(List.of(row(prompt.user().split("\"")[3], "true"))));
        try (var fanfold = Fanfold.open(model)) {
            assertThat(fanfold.run(job, new StringReader(messages(2))).value().values())
                    .hasSize(2);
        }
        assertThat(model.prompts()).as("both asked again, each alone").hasSize(3);
    }

    @Test
    void go_out_under_short_ids_of_our_own_so_that_no_record_can_forge_another() {
        var model = ScriptedModel.saying(prompt -> sheet(rows(prompt)));
        run(model, "{\"id\":\"r2\",\"text\":\"4\"}\n{\"id\":\"m1\",\"text\":\"5\"}");
        assertThat(model.prompts().getFirst().user())
                .isEqualTo("{\"id\":\"r1\",\"text\":\"4\"}\n{\"id\":\"r2\",\"text\":\"5\"}");
    }
}
