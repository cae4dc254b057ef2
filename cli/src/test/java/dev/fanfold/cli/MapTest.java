package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("fanfold map answers every record once, in its order")
class MapTest {
    @TempDir
    Path folder;

    @Test
    void json_lines_give_an_id_and_an_answer() {
        var said = map("m.jsonl", """
                {"id":"m1","body":"good"}
                {"id":7,"body":"bad \\u201cthing\\u201d"}
                """, "--text", "body");
        assertThat(said.out()).isEqualTo("""
                {"id":"m1","answer":"said: good"}
                {"id":"7","answer":"said: bad “thing”"}
                """);
        assertThat(said.exit()).isZero();
        assertThat(said.firstLine())
                .isEqualTo("No model is named, so openai:gpt-4o-mini answers; --model names another.");
        assertThat(said.lastLine()).matches("2 of 2 answered in [\\d.]+ s · 1 call");
    }

    @Test
    void no_more_records_go_into_one_prompt_than_their_answers_fit_into_one() {
        var room = " records go into one prompt, not 5,000: an answer of 4,096 tokens may have no room for more.\n";
        var texts = map("t.txt", "line\n".repeat(150), "--batch", "5000");
        assertThat(texts.err())
                .contains("75" + room, "\nEstimate: 2 calls ", "150 of 150 answered in ", " · 2 calls\n");
        var labels = map("u.txt", "line\n".repeat(400), "--batch", "5000", "--labels", "said: line,no");
        assertThat(labels.err())
                .contains("200" + room, "\nEstimate: 2 calls ", "400 of 400 answered in ", " · 2 calls\n");
        assertThat(map("v.txt", "line\n".repeat(75), "--batch", "75").err()).doesNotContain("one prompt");
    }

    @Test
    void the_whole_object_is_kept_to_the_letter_where_that_is_wanted() {
        var said = map("m.jsonl", """
                { "id" : "m1", "text": "caf\\u00e9",  "n": 1.50 }
                {"id":"m2","text":"x","mood":"old"}
                not json
                """, "--keep", "--as", "mood");
        assertThat(said.out()).isEqualTo("""
                { "id" : "m1", "text": "caf\\u00e9",  "n": 1.50,"mood":"said: café"}
                {"id":"m2","missing":"line 2: it has a field \\"mood\\" already; --as gives the answer another name"}
                {"id":"line 3","missing":"line 3: it is not JSON: Unrecognized token 'not': was expecting \
                (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"}
                """);
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void csv_stays_csv_and_its_columns_stay_as_they_are() throws IOException {
        var said = map(
                "t.csv",
                "\uFEFFid,note,text\r\n"
                        + "a,\"x \"\"y\"\"\",\"one,\r\ntwo\"\r\n"
                        + "b,too,many,cells\r\n"
                        + "c,  z  ,three",
                "-o",
                "./out.csv");
        assertThat(said.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("out.csv")))
                .isEqualTo("\uFEFFid,note,text,answer,missing\r\n"
                        + "a,\"x \"\"y\"\"\",\"one,\r\ntwo\",\"said: one,\r\ntwo\",\r\n"
                        + ",,,,\"line 4: it has 4 fields, and the header has 3 (a field with a comma needs quotation marks)\"\r\n"
                        + "c,  z  ,three,said: three,\r\n");
        assertThat(said.err())
                .contains("Missing: line 4: it has 4 fields")
                .endsWith(" · 1 failed: out.csv.failed.jsonl\n");
    }

    @Test
    void a_cell_of_a_model_is_no_formula_unless_that_is_wanted() {
        try (var server = Sheets.answering(Optional::of).start()) {
            var shell = Shell.in(folder).against(server).file("t.csv", "id,text\n1,=1+1\n2,-5\n3,a=b\n4,@x\n5,+1\n");
            assertThat(shell.type("map", "Say it", "./t.csv").out()).isEqualTo("""
                    id,text,answer,missing
                    1,=1+1,'=1+1,
                    2,-5,'-5,
                    3,a=b,a=b,
                    4,@x,'@x,
                    5,+1,'+1,
                    """);
            assertThat(shell.type("map", "Say it", "./t.csv", "--raw").out()).contains("1,=1+1,=1+1,\n");
        }
    }

    @Test
    void no_answer_moves_the_cursor_of_a_terminal() {
        try (var server =
                Sheets.answering(text -> Optional.of("a\u001b[2J\u009b2Jb")).start()) {
            var shell = Shell.in(folder)
                    .against(server)
                    .file("t.csv", "id,text\n1,x\n")
                    .file("t.txt", "x\n");
            assertThat(shell.type("map", "Say it", "./t.csv").out()).endsWith("1,x,a[2J2Jb,\n");
            assertThat(shell.type("map", "Say it", "./t.txt").out())
                    .isEqualTo("{\"id\":\"1\",\"answer\":\"a\\u001B[2J\\u009b2Jb\"}\n");
        }
    }

    @Test
    void of_any_other_file_each_line_is_a_record() {
        assertThat(map("t.txt", "one\n\ntwo\n").out()).isEqualTo("""
                {"id":"1","answer":"said: one"}
                {"id":"3","answer":"said: two"}
                """);
        assertThat(map("t.txt", "one\n", "--keep").out())
                .isEqualTo("{\"id\":\"1\",\"text\":\"one\",\"answer\":\"said: one\"}\n");
    }

    @Test
    void a_pipe_holds_lines_or_what_the_options_say() {
        try (var server = Sheets.echo().start()) {
            var shell = Shell.in(folder).against(server);
            var lines = shell.piped("{}\n").type("map", "Say it");
            var objects = shell.piped("{\"id\":\"a\",\"body\":\"x\"}\n").type("map", "Say it", "-", "--text", "body");
            var rows = shell.piped("id,text\na,x\n").type("map", "Say it", "--format", "csv");
            assertThat(lines.out()).isEqualTo("{\"id\":\"1\",\"answer\":\"said: {}\"}\n");
            assertThat(objects.out()).isEqualTo("{\"id\":\"a\",\"answer\":\"said: x\"}\n");
            assertThat(rows.out()).isEqualTo("id,text,answer,missing\na,x,said: x,\n");
        }
    }

    @Test
    void a_line_that_is_no_text_is_named_and_the_others_go_on() throws IOException {
        var text = ("x".repeat(9_000) + "\nthr\u00e9e\nlast\n").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("t.txt"), text);
        try (var server = Sheets.echo().start()) {
            var said = Shell.in(folder).against(server).type("map", "Say it", "./t.txt");
            assertThat(said.out().lines().skip(1))
                    .containsExactly(
                            "{\"id\":\"line 2\",\"missing\":\"line 2: it is not UTF-8 text\"}",
                            "{\"id\":\"3\",\"answer\":\"said: last\"}");
            assertThat(folder.resolve("t.txt.failed.jsonl")).content().contains("\"raw\":\"thr\\udce9e\"");
        }
    }

    @Test
    void two_thousand_records_over_the_wire_with_labels() {
        var records = IntStream.range(0, 2_000)
                .mapToObj(i -> "{\"id\":\"m" + i + "\",\"body\":\"good number " + i + "\"}\n")
                .collect(Collectors.joining());
        var said = Shell.in(folder)
                .file("m.jsonl", records)
                .type("map", "Tag the mood", "--labels", "good,bad", "--text", "body", "./m.jsonl", "--rehearse");
        assertThat(said.exit()).isZero();
        var rows = said.out().lines().toList();
        assertThat(rows).hasSize(2_000).allMatch(row -> row.endsWith(",\"rehearsed\":true}"));
        assertThat(IntStream.range(0, 2_000))
                .allMatch(i -> rows.get(i).startsWith("{\"id\":\"m" + i + "\",\"answer\":\""));
        assertThat(said.firstLine()).startsWith("Rehearsed: ");
        assertThat(said.err()).containsPattern("good [\\d,]+ · bad [\\d,]+\n");
        assertThat(said.lastLine()).matches("2,000 of 2,000 answered in [\\d.]+ s · 100 calls");
    }

    @Test
    void a_long_file_is_estimated_from_its_beginning() {
        var lines = IntStream.range(0, 30_000).mapToObj(i -> "line").collect(Collectors.joining("\n"));
        var said = Shell.in(folder)
                .file("t.txt", lines)
                .file("prices.csv", "127.0.0.1,*,,20000,,,20000,2026-07-24,a test\n")
                .set("OPENAI_API_KEY", Shell.KEY)
                .set("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
                .type("map", "Say it", "./t.txt", "--prices", "./prices.csv");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(said.err()).contains("Estimate, from the first 10,000 records: about 1,500 calls (at worst ");
    }

    private Shell.Said map(String name, String text, String... more) {
        try (var server = Sheets.echo().start()) {
            var words = new ArrayList<>(List.of("map", "Say it", "./" + name));
            words.addAll(List.of(more));
            return Shell.in(folder).against(server).file(name, text).type(words.toArray(String[]::new));
        }
    }
}
