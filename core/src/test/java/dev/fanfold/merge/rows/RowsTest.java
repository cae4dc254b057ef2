package dev.fanfold.merge.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.job.Split;
import dev.fanfold.merge.Merge;
import dev.fanfold.merge.Stitched;
import dev.fanfold.result.Effort;
import dev.fanfold.result.Item;
import dev.fanfold.result.Part;
import dev.fanfold.result.PartId;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import dev.fanfold.work.Label;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Rows of answers")
class RowsTest {
    private record Mood(String tone, int strength, List<String> words) {}

    private static <O> Part<O> done(int ordinal, String name, O value) {
        return new Part.Done<>(new PartId(ordinal, name), value, Effort.NONE);
    }

    private static <O> Part<O> failed(int ordinal, String name, String why) {
        return new Part.Failed<>(new PartId(ordinal, name), new IllegalStateException(why), Effort.NONE);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the parts are only read
    private static <O> String written(Rows rows, Part<O>... parts) throws IOException {
        var text = new StringBuilder();
        new Stitched<>(List.of(parts)).write(rows, text);
        return text.toString();
    }

    @Test
    void each_part_is_a_json_object_on_a_line_of_its_own_and_a_gap_says_why() throws IOException {
        var text = written(
                Rows.jsonl(),
                done(0, "m1", new Item<>("m1", new Label("positive"))),
                failed(1, "m2", "the answer\nwas \"lost\""),
                done(2, "m3", new Item<>("m3", new Label("neutral"))));
        assertThat(text).isEqualTo("""
                {"id":"m1","answer":"positive"}
                {"id":"m2","missing":"the answer\\nwas \\"lost\\""}
                {"id":"m3","answer":"neutral"}
                """);
    }

    @Test
    void a_record_keeps_its_structure_in_json_and_has_its_columns_in_csv() throws IOException {
        Part<Mood> mood = done(0, "m1", new Mood("glad, but \"tired\"", 3, List.of("fine")));
        assertThat(written(Rows.jsonl(), mood))
                .isEqualTo("{\"id\":\"m1\",\"answer\":{\"tone\":\"glad, but \\\"tired\\\"\",\"strength\":3,"
                        + "\"words\":[\"fine\"]}}\n");
        assertThat(written(Rows.csv(Mood.class), mood, failed(1, "m2", "lost")))
                .isEqualTo("id,tone,strength,words,missing\r\n"
                        + "m1,\"glad, but \"\"tired\"\"\",3,\"[\"\"fine\"\"]\",\r\n"
                        + "m2,,,,lost\r\n");
    }

    @Test
    void columns_of_another_type_are_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(Rows.csv(Mood.class), done(0, "m1", "text")))
                .withMessageContaining("m1 is no Mood");
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 200).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_an_answer_holds_reading_the_rows_gives_it_back(long seed) throws IOException {
        var random = new Random(seed);
        var parts = new ArrayList<Part<String>>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            parts.add(
                    random.nextInt(4) == 0
                            ? failed(i, "m" + i, "x" + hostile(random))
                            : done(i, "m" + i, hostile(random)));
        }
        assertThat(readBack(parts)).as("CSV").isEqualTo(expected(parts));
        assertThat(jsonBack(parts)).as("JSON Lines").isEqualTo(expected(parts));
    }

    private static List<String> expected(List<Part<String>> parts) {
        return parts.stream()
                .map(part -> part.id().name() + "=" + (part instanceof Part.Done<String> done ? done.value() : ""))
                .toList();
    }

    private static List<String> readBack(List<Part<String>> parts) throws IOException {
        var text = new StringBuilder();
        Rows.csv().write(parts.stream(), text);
        try (var batches = Records.csv("id", "answer").batchesOf(100).split(new StringReader(text.toString()))) {
            return batches.flatMap(List::stream)
                    .map(entry -> entry instanceof Entry.Good good ? good.id() + "=" + good.text() : entry.toString())
                    .toList();
        }
    }

    private static List<String> jsonBack(List<Part<String>> parts) throws IOException {
        var text = new StringBuilder();
        Rows.jsonl().write(parts.stream(), text);
        return text.toString()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .map(json -> json.path("id").stringValue() + "="
                        + json.path("answer").asString(""))
                .toList();
    }

    /** What a model could write to break out of its row. */
    private static String hostile(Random random) {
        var pieces = List.of(
                "\"", ",", "\n", "\r\n", "id,answer", "m9,yes", "=1+1", "é", "😀", " ", "\t", "{\"id\":\"m9\"}", "a");
        var text = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    @Test
    void a_job_can_be_stitched_into_rows() {
        var job = Split.byVolume((String input) -> input.lines())
                .each(Ask.system("Say it again."))
                .merge(Merge.stitch(Rows.jsonl()));
        try (var fanfold = Fanfold.open(ScriptedModel.saying(prompt -> prompt.user() + "!"))) {
            var run = fanfold.run(job, "one\ntwo");
            assertThat(run.value()).isEqualTo("""
                    {"id":"piece 1","answer":"one!"}
                    {"id":"piece 2","answer":"two!"}
                    """);
            assertThat(run.folds().getFirst().ledger().orElseThrow().lines()).hasSize(2);
        }
    }
}
