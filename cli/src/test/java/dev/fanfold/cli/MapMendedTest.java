package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A record that nobody could be asked about is asked about once it is mended")
class MapMendedTest {
    private static final String BROKEN = """
            {"id":"a","text":"one"}
            {"id":"b"}
            {"id":"c","text":
            {"id":"d","text":"two"}
            """;

    @TempDir
    Path folder;

    @Test
    void where_it_stood() throws IOException {
        assertThat(typed(BROKEN).exit()).isEqualTo(1);
        var again = again(BROKEN.replace("{\"id\":\"b\"}", "{\"id\":\"b\",\"text\":\"mended\"}"));
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.lastLine()).startsWith("1 of 2 answered").contains("1 failed");
        assertThat(rows())
                .satisfiesExactly(
                        row -> assertThat(row).isEqualTo("{\"id\":\"a\",\"answer\":\"one!\"}"),
                        row -> assertThat(row).isEqualTo("{\"id\":\"b\",\"answer\":\"mended!\"}"),
                        row -> assertThat(row).startsWith("{\"id\":\"c\",\"missing\":\"line 3: "),
                        row -> assertThat(row).isEqualTo("{\"id\":\"d\",\"answer\":\"two!\"}"));
        var last = again(BROKEN.replace("\"text\":\n", "\"text\":\"too\"}\n"));
        assertThat(last.exit()).isZero();
        assertThat(rows()).contains("{\"id\":\"c\",\"answer\":\"too!\"}");
        assertThat(folder.resolve("out.jsonl.failed.jsonl")).doesNotExist();
    }

    @Test
    void with_another_id_or_another_fault_its_row_is_written_anew() throws IOException {
        typed(BROKEN);
        again(BROKEN.replace("{\"id\":\"b\"}", "{\"id\":\"B\",\"text\":\"odd\"}")
                .replace("\"text\":\n", "\"txt\":1}\n"));
        assertThat(rows())
                .contains(
                        "{\"id\":\"B\",\"missing\":\"it was never answered\"}",
                        "{\"id\":\"c\",\"missing\":\"line 3: it has no field \\\"text\\\"\"}");
        assertThat(Files.readString(folder.resolve("out.jsonl.failed.jsonl")))
                .contains("\"id\":\"B\",\"why\":\"it was never answered\",\"kind\":\"unanswered\"")
                .contains("\"why\":\"it has no field \\\"text\\\"\",\"kind\":\"malformed\"")
                .endsWith("{\"end\":\"through\",\"records\":4}\n");
    }

    @Test
    void but_not_where_lines_came_or_went() throws IOException {
        typed(BROKEN);
        var again = again(BROKEN.replace("{\"id\":\"b\"}\n", ""));
        assertThat(again.err())
                .contains("m.jsonl has other columns or another number of records than in the first run, so the records"
                        + " that nobody could be asked about are left alone.\n")
                .contains("Nothing can be asked again: ");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(rows()).anyMatch(row -> row.startsWith("{\"id\":\"b\",\"missing\""));
    }

    @Test
    void in_csv_too() throws IOException {
        var table = "id,text\n1,one\n2,a,b\n3,two\n";
        try (var server = Sheets.answering(text -> Optional.of(text + "!")).start()) {
            var shell = Shell.in(folder).against(server).file("t.csv", table);
            var words = new String[] {"map", "Shout", "./t.csv", "-o", "./out.csv"};
            assertThat(shell.type(words).exit()).isEqualTo(1);
            var more = new ArrayList<>(List.of(words));
            more.add("--retry-failed");
            shell.file("t.csv", table.replace("a,b", "\"a,b\""));
            assertThat(shell.type(more.toArray(String[]::new)).exit()).isZero();
        }
        assertThat(folder.resolve("out.csv"))
                .hasContent("id,text,answer,missing\n1,one,one!,\n2,\"a,b\",\"a,b!\",\n3,two,two!,\n");
    }

    private Shell.Said again(String input) {
        return typed(input, "--retry-failed");
    }

    private Shell.Said typed(String input, String... more) {
        try (var server = Sheets.answering(
                        text -> text.equals("odd") ? Optional.<String>empty() : Optional.of(text + "!"))
                .start()) {
            var words = new ArrayList<>(List.of("map", "Shout", "./m.jsonl", "-o", "./out.jsonl"));
            words.addAll(List.of(more));
            return Shell.in(folder).against(server).file("m.jsonl", input).type(words.toArray(String[]::new));
        }
    }

    private List<String> rows() throws IOException {
        return Files.readAllLines(folder.resolve("out.jsonl"));
    }
}
