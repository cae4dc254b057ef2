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

@DisplayName("After a run that was stopped nobody hears that nothing is missing")
class MapStoppedTest {
    private static final String THREE = """
            {"id":"a","text":"one"}
            {"id":"b","text":"odd"}
            {"id":"c","text":"two"}
            """;
    private static final String ADVICE =
            ", and nothing was sent: run again with --resume, or with --force to begin anew, instead of --retry-failed";
    private static final String NOT_ASKED =
            " were not asked about (the run was stopped, or the input has grown)" + ADVICE;

    @TempDir
    Path folder;

    @Test
    void whatever_stopped_it_the_rows_tell_which_records_are_left() throws IOException {
        rows("{\"id\":\"a\",\"answer\":\"x\"}\n{\"id\":\"b\",\"ans");
        var again = again("-o", "./out.jsonl");
        assertThat(again.err())
                .isEqualTo("fanfold: out.jsonl has rows of 1 record alone: b (line 2) and those after it" + NOT_ASKED
                        + ", or with -o and another file\n");
        assertThat(again.exit()).isEqualTo(64);
        rows("{\"id\":\"a\",\"answer\":\"x\"}\n".repeat(3));
        var whole = again("-o", "./out.jsonl");
        assertThat(whole.err()).isEqualTo("Nothing to ask again: out.jsonl.failed.jsonl is not there.\n");
        assertThat(whole.exit()).isZero();
        Files.delete(folder.resolve("out.jsonl"));
        assertThat(again("-o", "./out.jsonl").lastLine()).startsWith("fanfold: out.jsonl is not there");
    }

    @Test
    void rows_of_csv_too_whatever_their_cells_hold() {
        var shell = Shell.in(folder)
                .file("t.csv", "id,text\n1,\"a\nb\"\n2,c\n")
                .file("out.csv", "id,text,answer,missing\n1,\"a\nb\",x,\n");
        assertThat(shell.type("map", "Shout", "./t.csv", "-o", "./out.csv", "--retry-failed")
                        .err())
                .startsWith("fanfold: out.csv has rows of 1 record alone: 2 (line 4) and those after it");
    }

    @Test
    void failed_records_of_it_are_not_all_that_is_left() throws IOException {
        failed();
        var failures = folder.resolve("out.jsonl.failed.jsonl");
        var through = Files.readString(failures);
        Files.writeString(
                folder.resolve("out.jsonl"),
                Files.readString(folder.resolve("out.jsonl"))
                        .lines()
                        .limit(2)
                        .reduce("", (all, row) -> all + row + "\n"));
        for (var end : List.of("{\"end\":\"stopped\",\"records\":2}\n", "")) {
            Files.writeString(failures, through.replace("{\"end\":\"through\",\"records\":3}\n", end));
            var again = again("-o", "./out.jsonl");
            assertThat(again.lastLine())
                    .as(end)
                    .isEqualTo("fanfold: out.jsonl has rows of 2 records alone: c (line 3) and those after it"
                            + NOT_ASKED + ", or with -o and another file");
            assertThat(again.exit()).isEqualTo(64);
        }
    }

    @Test
    void one_that_was_ended_after_its_last_row_was_through() throws IOException {
        failed();
        var failures = folder.resolve("out.jsonl.failed.jsonl");
        Files.writeString(failures, Files.readString(failures).replace("through", "stopped"));
        assertThat(again("-o", "./out.jsonl").exit()).isZero();
        assertThat(folder.resolve("out.jsonl")).content().contains("{\"id\":\"b\",\"answer\":\"odd?\"}");
    }

    @Test
    void where_rows_were_printed_the_file_of_failed_records_tells() throws IOException {
        failed();
        var printed = Files.readString(folder.resolve("out.jsonl.failed.jsonl"))
                .replace("\"output\":\"out.jsonl\"", "\"output\":\"\"");
        var failures = folder.resolve("m.jsonl.failed.jsonl");
        Files.writeString(failures, printed.replace("through\",\"records\":3", "stopped\",\"records\":2"));
        assertThat(again().lastLine())
                .isEqualTo("fanfold: the earlier run printed rows of 2 records alone: c (line 3) and those after it"
                        + NOT_ASKED);
        Files.writeString(failures, printed.replaceAll("\\{\"end.*\n", ""));
        assertThat(again().lastLine())
                .isEqualTo(
                        "fanfold: the earlier run was killed: there may be more records that were not asked about, as the run"
                                + " was stopped" + ADVICE);
        Files.writeString(failures, printed);
        assertThat(again().out()).isEqualTo("{\"id\":\"b\",\"answer\":\"odd?\"}\n");
    }

    @Test
    void a_mark_of_it_alone_is_in_nobodys_way() throws IOException {
        failed();
        var failures = folder.resolve("out.jsonl.failed.jsonl");
        Files.writeString(
                folder.resolve("m.jsonl.failed.jsonl"),
                Files.readAllLines(failures).getFirst() + "\n{\"end\":\"stopped\",\"records\":0}\n");
        try (var server = Sheets.echo().start()) {
            var said = Shell.in(folder).against(server).type("map", "Shout", "./m.jsonl");
            assertThat(said.exit()).isZero();
        }
        assertThat(folder.resolve("m.jsonl.failed.jsonl")).doesNotExist();
    }

    /** A run that came to its end, and b failed. */
    private void failed() {
        try (var server = Sheets.answering(
                        text -> text.equals("odd") ? Optional.<String>empty() : Optional.of(text + "!"))
                .start()) {
            var shell = Shell.in(folder).against(server).file("m.jsonl", THREE);
            assertThat(shell.type("map", "Shout", "./m.jsonl", "-o", "./out.jsonl")
                            .exit())
                    .isEqualTo(1);
        }
    }

    private void rows(String rows) {
        Shell.in(folder).file("m.jsonl", THREE).file("out.jsonl", rows);
    }

    private Shell.Said again(String... more) {
        try (var server = Sheets.answering(text -> Optional.of(text + "?")).start()) {
            var words = new ArrayList<>(List.of("map", "Shout", "./m.jsonl", "--retry-failed"));
            words.addAll(List.of(more));
            return Shell.in(folder).against(server).type(words.toArray(String[]::new));
        }
    }
}
