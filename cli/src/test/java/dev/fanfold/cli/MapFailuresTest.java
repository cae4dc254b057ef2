package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What failed in a map is kept beside it, and can be asked again")
class MapFailuresTest {
    private static final String FOUR = """
            {"id":"a","text":"one"}
            {"id":"b","text":"odd"}
            {"id":"c"}
            {"id":"d","text":"two"}
            """;

    @TempDir
    Path folder;

    @Test
    void with_the_reason_the_line_and_the_record_itself() throws IOException {
        var said = first("-o", "./out.jsonl");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.lastLine())
                .matches("2 of 4 answered in [\\d.]+ s · 1 call \\+ 3 again · 2 failed: out\\.jsonl\\.failed\\.jsonl"
                        + " \\(run again with --retry-failed\\)");
        assertThat(said.err())
                .contains("Missing: b: it was never answered\n", "Missing: line 3: it has no field \"text\"\n");
        assertThat(read("out.jsonl")).isEqualTo("""
                {"id":"a","answer":"one!"}
                {"id":"b","missing":"it was never answered"}
                {"id":"c","missing":"line 3: it has no field \\"text\\""}
                {"id":"d","answer":"two!"}
                """);
        assertThat(read("out.jsonl.failed.jsonl").lines().skip(1))
                .containsExactly("""
                {"row":2,"line":2,"id":"b","why":"it was never answered","kind":"unanswered",\
                "raw":"{\\"id\\":\\"b\\",\\"text\\":\\"odd\\"}"}""", """
                {"row":3,"line":3,"id":"c","why":"it has no field \\"text\\"","kind":"malformed",\
                "raw":"{\\"id\\":\\"c\\"}"}""", "{\"end\":\"through\",\"records\":4}");
    }

    @Test
    void a_record_that_cannot_be_asked_about_keeps_its_own_id_where_it_has_one() throws IOException {
        var lines = """
                {"id":"m1","text":"one"}
                {"id":"m9"}
                {"id":"m1","text":"two"}
                {"id":7,"text":null}
                {"id":" "}
                {"id":{},"text":"x"}
                nothing
                {"id":"m8","text":"broken off
                {"id":8
                {"text":"x","id":"m10
                """;
        try (var server = Sheets.echo().start()) {
            var shell = Shell.in(folder).against(server).file("n.jsonl", lines);
            assertThat(shell.type("map", "Ask", "./n.jsonl").out().lines())
                    .satisfiesExactly(
                            row -> assertThat(row).startsWith("{\"id\":\"m1\",\"answer\""),
                            row -> assertThat(row).startsWith("{\"id\":\"m9\",\"missing\":\"line 2: it has no"),
                            row -> assertThat(row).startsWith("{\"id\":\"m1\",\"missing\":\"line 3: it has the id"),
                            row -> assertThat(row).startsWith("{\"id\":\"7\",\"missing\":\"line 4: "),
                            row -> assertThat(row).startsWith("{\"id\":\"line 5\",\"missing\":\"line 5: "),
                            row -> assertThat(row).startsWith("{\"id\":\"line 6\",\"missing\":\"line 6: "),
                            row -> assertThat(row).startsWith("{\"id\":\"line 7\",\"missing\":\"line 7: "),
                            row -> assertThat(row).startsWith("{\"id\":\"m8\",\"missing\":\"line 8: "),
                            row -> assertThat(row).startsWith("{\"id\":\"line 9\",\"missing\":\"line 9: "),
                            row -> assertThat(row).startsWith("{\"id\":\"line 10\",\"missing\":\"line 10: "));
            var table = shell.file("t.csv", "text,id\nx,a\ny,a\nz,b,c\n");
            assertThat(table.type("map", "Ask", "./t.csv").exit()).isEqualTo(1);
        }
        assertThat(read("t.csv.failed.jsonl"))
                .contains("\"line\":3,\"id\":\"a\",\"why\":\"it has the id")
                .contains("\"line\":4,\"id\":\"line 4\",\"why\":\"it has 3 fields");
    }

    @Test
    void asked_again_the_answers_take_the_place_of_the_missing_rows() throws IOException {
        first("-o", "./out.jsonl");
        var again = again("Shout", "-o", "./out.jsonl");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.lastLine())
                .matches("1 of 2 answered in [\\d.]+ s · 1 call · 1 failed: out\\.jsonl\\.failed\\.jsonl");
        assertThat(read("out.jsonl")).isEqualTo("""
                {"id":"a","answer":"one!"}
                {"id":"b","answer":"odd?"}
                {"id":"c","missing":"line 3: it has no field \\"text\\""}
                {"id":"d","answer":"two!"}
                """);
        assertThat(read("out.jsonl.failed.jsonl")).hasLineCount(3).contains("\"kind\":\"malformed\"");
        assertThat(again("Shout", "-o", "./out.jsonl").err())
                .matches("No model is named, so gpt-4o-mini at http://\\S+/v1 answers; --model names another\\.\n"
                        + "Nothing can be asked again: out\\.jsonl\\.failed\\.jsonl holds 1 record that nobody can be asked"
                        + " about; mend it in m\\.jsonl, in its line, and run this again\\.\n");
        assertThat(files()).containsExactly("m.jsonl", "out.jsonl", "out.jsonl.failed.jsonl");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void and_whoever_may_not_read_them_still_may_not() throws IOException {
        first("-o", "./out.jsonl");
        var mine = PosixFilePermissions.fromString("rw-------");
        for (var name : List.of("out.jsonl", "out.jsonl.failed.jsonl")) {
            Files.setPosixFilePermissions(folder.resolve(name), mine);
        }
        again("Shout", "-o", "./out.jsonl");
        assertThat(read("out.jsonl")).contains("odd?");
        for (var name : List.of("out.jsonl", "out.jsonl.failed.jsonl")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(name)))
                    .as(name)
                    .isEqualTo(mine);
        }
    }

    @Test
    void in_csv_too_whatever_the_cells_hold() throws IOException {
        var table = "id,text\r\n1,\"odd,\r\n\"\"x\"\"\"\r\n2,fine\r\n3,odd\r\n";
        try (var server = Sheets.answering(MapFailuresTest::unlessOdd).start()) {
            var said = Shell.in(folder)
                    .against(server)
                    .file("t.csv", table)
                    .type("map", "Shout", "./t.csv", "-o", "./out.csv");
            assertThat(said.exit()).isEqualTo(1);
        }
        try (var server = Sheets.answering(text -> Optional.of("=" + text)).start()) {
            var said = Shell.in(folder)
                    .against(server)
                    .type("map", "Shout", "./t.csv", "-o", "./out.csv", "--retry-failed");
            assertThat(said.exit()).isZero();
        }
        assertThat(read("out.csv"))
                .isEqualTo("id,text,answer,missing\r\n"
                        + "1,\"odd,\r\n\"\"x\"\"\",\"'=odd,\r\n\"\"x\"\"\",\r\n"
                        + "2,fine,fine!,\r\n"
                        + "3,odd,'=odd,\r\n");
        assertThat(files()).containsExactly("out.csv", "t.csv");
    }

    @Test
    void without_an_output_the_new_rows_are_printed() throws IOException {
        first();
        var again = again("Shout");
        assertThat(again.out()).isEqualTo("""
                {"id":"b","answer":"odd?"}
                {"id":"c","missing":"line 3: it has no field \\"text\\""}
                """);
        assertThat(read("m.jsonl.failed.jsonl")).hasLineCount(3);
    }

    @Test
    void another_task_is_never_mixed_in() throws IOException {
        first("-o", "./out.jsonl");
        var before = read("out.jsonl");
        var task = again("Whisper", "-o", "./out.jsonl");
        var name = again("Shout", "-o", "./out.jsonl", "--as", "loud", "--keep");
        assertThat(task.exit()).isEqualTo(64);
        assertThat(task.lastLine())
                .isEqualTo(
                        "fanfold: out.jsonl.failed.jsonl belongs to another task, and nothing was sent: it differs in the"
                                + " task or --labels; give the same options as in the first run");
        assertThat(name.lastLine()).contains("it differs in --as, --keep;");
        assertThat(read("out.jsonl")).isEqualTo(before);
    }

    @Test
    void nor_is_another_output_touched() throws IOException {
        first();
        Files.writeString(
                folder.resolve("other.jsonl"), "{\"id\":\"a\",\"missing\":\"x\"}\n{\"id\":\"b\",\"answer\":1}\n");
        assertThat(again("Shout", "-o", "./other.jsonl", "--failures", "./m.jsonl.failed.jsonl")
                        .lastLine())
                .isEqualTo("fanfold: other.jsonl is not the output that these records are missing from, and nothing was"
                        + " sent: row 2 is not there, of another record or not missing");
        Files.writeString(folder.resolve("later.jsonl"), """
                {"id":"new","answer":"x"}
                {"id":"a","missing":"x"}
                {"id":"c","missing":"x"}
                """);
        assertThat(again("Shout", "-o", "./later.jsonl", "--failures", "./m.jsonl.failed.jsonl")
                        .lastLine())
                .endsWith("row 2 is not there, of another record or not missing");
        assertThat(again("Shout", "-o", "./none.jsonl", "--failures", "./m.jsonl.failed.jsonl")
                        .lastLine())
                .startsWith("fanfold: none.jsonl is not there");
    }

    @Test
    void nothing_failed_is_nothing_to_do() {
        var said = Shell.in(folder).type("map", "Shout", "./m.jsonl", "--retry-failed");
        assertThat(said.err())
                .isEqualTo(
                        "No failed records are known: m.jsonl.failed.jsonl is not there. Whether there is a row for each"
                                + " record was not looked at: for that, name the input and, with -o, the file of the rows.\n");
        assertThat(said.exit()).isZero();
    }

    @Test
    void a_new_run_writes_over_no_failed_records_unless_that_is_wanted() throws IOException {
        first();
        var before = read("m.jsonl.failed.jsonl");
        try (var server = Sheets.echo().start()) {
            var shell = Shell.in(folder).against(server).file("fine.txt", "one\n");
            var over = shell.type("map", "Shout", "./fine.txt", "--failures", "./m.jsonl");
            assertThat(over.exit()).isEqualTo(64);
            assertThat(over.err()).startsWith("fanfold: m.jsonl:2: this is no list of failed records");
            var refused = shell.type("map", "Ask", "./m.jsonl");
            assertThat(refused.exit()).isEqualTo(64);
            assertThat(refused.err())
                    .isEqualTo("fanfold: m.jsonl.failed.jsonl holds records that failed in another run, and nothing was"
                            + " sent: ask about them with --retry-failed, write over them with --force, or name another"
                            + " file with --failures\n");
            assertThat(read("m.jsonl.failed.jsonl")).isEqualTo(before);
            assertThat(server.log().counts().requests()).isZero();
            var forced = shell.type("map", "Shout", "./fine.txt", "--failures", "./m.jsonl.failed.jsonl", "--force");
            assertThat(forced.exit()).isZero();
        }
        assertThat(files()).containsExactly("fine.txt", "m.jsonl");
    }

    @Test
    void two_questions_about_one_file_keep_their_failures_apart() throws IOException {
        first("-o", "./out.jsonl");
        try (var server = Sheets.answering(MapFailuresTest::unlessOdd).start()) {
            var said = Shell.in(folder).against(server).type("map", "Whisper", "./m.jsonl", "-o", "./low.jsonl");
            assertThat(said.exit()).isEqualTo(1);
        }
        assertThat(files())
                .containsExactly(
                        "low.jsonl", "low.jsonl.failed.jsonl", "m.jsonl", "out.jsonl", "out.jsonl.failed.jsonl");
        assertThat(again("Shout", "-o", "./out.jsonl").exit()).isEqualTo(1);
        assertThat(read("out.jsonl")).contains("\"odd?\"");
    }

    @Test
    void an_answer_goes_to_no_other_place_than_that_of_its_missing_row() throws IOException {
        first("-o", "./out.jsonl", "--failures", "./f.jsonl");
        var before = read("f.jsonl");
        var line = "fanfold: f.jsonl holds the records that are missing from out.jsonl, and nothing was sent: say -o"
                + " out.jsonl, so that their new answers take the place of the missing rows";
        assertThat(again("Shout", "--failures", "./f.jsonl").lastLine()).isEqualTo(line);
        var other = again("Shout", "--failures", "./f.jsonl", "-o", "./other.jsonl");
        assertThat(other.lastLine()).isEqualTo(line);
        assertThat(other.exit()).isEqualTo(64);
        assertThat(read("f.jsonl")).isEqualTo(before);
        assertThat(again("Shout", "--failures", "./f.jsonl", "-o", "./out.jsonl")
                        .exit())
                .isEqualTo(1);
        assertThat(read("out.jsonl")).contains("\"odd?\"");
    }

    private Shell.Said first(String... more) {
        try (var server = Sheets.answering(MapFailuresTest::unlessOdd).start()) {
            return typed(server.baseUrl().toString(), "Shout", more);
        }
    }

    private Shell.Said again(String task, String... more) {
        try (var server = Sheets.answering(text -> Optional.of(text + "?")).start()) {
            var words = new String[more.length + 1];
            System.arraycopy(more, 0, words, 0, more.length);
            words[more.length] = "--retry-failed";
            return typed(server.baseUrl().toString(), task, words);
        }
    }

    private Shell.Said typed(String url, String task, String... more) {
        var words = new ArrayList<>(List.of("map", task, "./m.jsonl", "--base-url", url));
        words.addAll(List.of(more));
        return Shell.in(folder).file("m.jsonl", FOUR).type(words.toArray(String[]::new));
    }

    private static Optional<String> unlessOdd(String text) {
        return text.startsWith("odd") ? Optional.empty() : Optional.of(text + "!");
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("state"))
                    .sorted()
                    .toList();
        }
    }
}
