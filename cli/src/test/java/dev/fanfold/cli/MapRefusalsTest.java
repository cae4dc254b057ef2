package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A map that cannot be done is refused in one line, before anything is sent")
class MapRefusalsTest {
    private static final String SEE = "; see fanfold map --help";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "fanfold {0}")
    @CsvSource(delimiter = '|', textBlock = """
            map                        | say what to ask, as in fanfold map "Tag the sentiment" messages.jsonl
            map Tag t.txt u.txt        | there is no place for u.txt
            map Tag it well t.txt      | put quotes around the task, as in fanfold map "Tag it well" t.txt
            map Tag it well            | put quotes around the task, as in fanfold map "Tag it well"
            map Tag t.txt --lables a,b | --lables is unknown; did you mean --labels?
            map Tag t.txt --as=        | --as wants a value
            map Tag t.txt --labels a   | --labels wants at least two different answers with commas between, such as positive,negative
            map Tag t.txt --labels a,a | --labels wants at least two different answers with commas between, such as positive,negative
            map Tag t.txt --labels a,  | --labels: label 2 is empty; put one comma between two labels, and none at the end
            map Tag t.txt --labels a,,c | --labels: label 2 is empty; put one comma between two labels, and none at the end
            map Tag t.txt --batch 0    | --batch wants a whole number of at least 1, not "0"
            map Tag t.txt --batch many | --batch wants a whole number of at least 1, not "many"
            map Tag t.txt --at-once 0  | --at-once wants a whole number of at least 1, not "0"
            map Tag t.txt --budget x   | --budget wants an amount of dollars such as 2.00, not "x"
            map Tag t.txt -o           | --output wants a value
            """)
    void a_command_line_that_makes_no_sense(String typed, String line) {
        var said = Shell.in(folder).type(typed.split(" "));
        assertThat(said.err()).isEqualTo("fanfold: " + line + SEE + "\n");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void objects_in_a_pipe_are_not_paid_for_as_lines() {
        var shell = Shell.in(folder).piped("{\"id\":\"a\",\"text\":\"x\"}\n");
        var said = shell.type("map", "Tag", "--rehearse", "--no-journal");
        assertThat(said.err()).contains("standard input looks like JSON Lines: say --format jsonl");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(said.out()).isEmpty();
        var wanted = Shell.in(folder).piped("{\"id\":\"a\",\"text\":\"x\"}\n");
        assertThat(wanted.type("map", "Tag", "--rehearse", "--no-journal", "--format", "lines")
                        .exit())
                .isZero();
        var objects = Shell.in(folder).piped("{\"id\":\"a\",\"text\":\"x\"}\n");
        assertThat(objects.type("map", "Tag", "--rehearse", "--no-journal", "--format", "jsonl")
                        .out())
                .contains("\"id\":\"a\"");
    }

    @Test
    void labels_that_look_alike() {
        assertThat(refused("t.txt", "one\n", "--labels", "yes,Yes."))
                .isEqualTo("fanfold: labels must differ by more than case and punctuation: Yes.\n");
    }

    @Test
    void a_file_that_is_not_there_or_no_text() throws IOException {
        assertThat(refused("t.txt", "one\n", "./t.text")).contains("there is no place for ");
        assertThat(alone("./t.text")).isEqualTo("fanfold: the input is not there: t.text; did you mean t.txt?\n");
        assertThat(alone(".")).isEqualTo("fanfold: the input is a folder: .; name a file in it\n");
        Files.write(folder.resolve("p.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
        assertThat(alone("./p.png"))
                .isEqualTo("fanfold: the input is not UTF-8 text: p.png, from byte 0 on; convert it first,"
                        + " as with iconv -t UTF-8\n");
        assertThat(refused("d.json", "[]"))
                .isEqualTo("fanfold: d.json may hold one JSON document: say --format jsonl if each of its lines is an"
                        + " object\n");
        assertThat(refused("t.TSV", "id\ttext\n1\ta\n"))
                .isEqualTo(
                        "fanfold: t.TSV has columns parted by tabs, going by its name, and fanfold reads commas: save"
                                + " it as CSV first, or say --format lines to ask about each whole line, its header too\n");
        assertThat(refused("t.txt", "one\n", "--format", "xml"))
                .isEqualTo("fanfold: --format is one of jsonl, csv and lines, not \"xml\"\n");
        assertThat(refused("t.txt", "one\n", "--text", "body"))
                .isEqualTo("fanfold: --id and --text name fields, and plain lines have none: say --format jsonl or"
                        + " --format csv\n");
    }

    @Test
    void a_terminal_is_no_input() {
        assertThat(Shell.in(folder).type("map", "Tag").err())
                .isEqualTo("fanfold: there is no input: name a file, or pipe records in\n");
    }

    @Test
    void columns_that_are_not_there_or_there_twice() {
        assertThat(refused("t.csv", "id,body\n1,x\n"))
                .endsWith(
                        "fanfold: t.csv: line 1: the CSV header has no column \"text\", it has: id, body; say --text COLUMN for the one that is asked about\n");
        assertThat(refused("t.csv", "id,text,answer\n1,x,y\n"))
                .endsWith(
                        "fanfold: there is a column or field \"answer\" already, and nothing was sent: give the answer"
                                + " another name with --as\n");
        assertThat(refused("t.csv", "id,text,missing\n1,x,y\n"))
                .endsWith(
                        "fanfold: there is a column or field \"missing\" already, and nothing was sent: the rows need one"
                                + " of that name, so rename it first\n");
        assertThat(refused("t.csv", "id,text\n1,x\n", "--as", "missing")).contains("\"missing\" already");
        assertThat(refused("m.jsonl", "{\"id\":1,\"text\":\"x\"}\n", "--as", "id"))
                .contains("\"id\" already");
    }

    @Test
    void columns_of_other_names_are_told_with_the_options_that_choose_them() {
        var line = "fanfold: t.csv: line 1: the CSV header has no column \"id\", it has: ";
        var both =
                "; say --id COLUMN for the one that names a record, and --text COLUMN for the one that is asked about";
        assertThat(refused("t.csv", "number,body\n1,x\n")).endsWith(line + "number, body" + both + "\n");
        assertThat(refused("t.csv", "comment\nfine\n"))
                .endsWith(line + "comment" + both
                        + ", or --format lines to ask about each whole line, its header too, under its number\n");
        assertThat(refused("t.csv", "number,text\n1,x\n"))
                .endsWith(line + "number, text; say --id COLUMN for the one that names a record\n");
        assertThat(refused("m.jsonl", "{\"number\":1,\"body\":\"x\"}\n"))
                .endsWith(
                        "line 1: it has no field \"id\"; it has: number, body; say --id FIELD for the one that names a"
                                + " record, and --text FIELD for the one that is asked about\n");
    }

    @Test
    void names_that_nearly_are_those_of_columns_or_fields() {
        assertThat(refused("t.csv", "Id,text\n1,x\n"))
                .endsWith("the CSV header has no column \"id\", it has: Id, text; did you mean --id Id?\n");
        assertThat(refused("t.csv", "id,boddy\n1,x\n", "--text", "body")).endsWith("; did you mean --text boddy?\n");
        assertThat(refused("t.csv", "id;text\n1;x\n"))
                .endsWith("it has: id;text; its columns seem to be parted by semicolons, and fanfold reads commas: save"
                        + " it as CSV with commas first\n");
        assertThat(refused("t.csv", "id\ttext\n1\tx\n")).contains("seem to be parted by tabs, and");
        assertThat(refused("t.csv", ",id,\n0,1,x\n"))
                .endsWith("it has: , id, ; say --text COLUMN for the one that is asked about; column 1 has no name\n");
        assertThat(refused("m.jsonl", "{\"id\":1,\"Text\":\"x\"}\n"))
                .endsWith("line 1: it has no field \"text\"; did you mean --text Text?\n");
        assertThat(refused("m.jsonl", "[1]\n")).endsWith("; see --format, --id and --text\n");
    }

    @Test
    void a_file_in_the_place_of_the_task() {
        var shell = Shell.in(folder)
                .file("one.jsonl", "{\"id\":1,\"text\":\"x\"}\n")
                .file("notes", "x\n");
        for (var file : List.of("one.jsonl", "notes", "gone.csv")) {
            var said = shell.type("map", "./" + file, "--labels", "a,b");
            assertThat(said.exit()).as(file).isEqualTo(64);
            assertThat(said.err())
                    .isEqualTo("fanfold: " + file
                            + " names a file, and the task is missing: say what to ask about each record,"
                            + " as in fanfold map \"Tag the sentiment\" " + file + "\n");
        }
        assertThat(shell.type("map", "./one.jsonl", "Tag it").err())
                .isEqualTo("fanfold: the task goes before the file, as in fanfold map \"Tag it\" one.jsonl\n");
    }

    @Test
    void of_a_pipe_too_and_nothing_was_written() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var said =
                    Shell.in(folder).against(server).piped("\nid,body\n1,x\n").type("map", "Tag", "--format", "csv");
            assertThat(said.lastLine())
                    .isEqualTo(
                            "fanfold: standard input: line 2: the CSV header has no column \"text\", it has: id, body; say"
                                    + " --text COLUMN for the one that is asked about");
            assertThat(said.exit()).isEqualTo(64);
            assertThat(said.out()).isEmpty();
        }
    }

    @Test
    void a_file_of_which_no_record_can_be_used() {
        assertThat(refused("m.jsonl", "{\"id\":1,\"body\":\"x\"}\n{}\n"))
                .endsWith("fanfold: no record of m.jsonl can be used, and nothing was sent: line 1: it has no field"
                        + " \"text\"; it has: id, body; say --text FIELD for the one that is asked about\n");
        assertThat(refused("m.jsonl", "{}\n".repeat(10_000) + "{\"id\":1,\"text\":\"x\"}\n"))
                .contains("fanfold: none of the first 10,000 records of m.jsonl can be used, and nothing was sent: ");
    }

    @Test
    void an_output_that_is_there_unless_that_is_wanted() throws IOException {
        Files.writeString(folder.resolve("out.jsonl"), "mine\n");
        assertThat(refused("t.txt", "one\n", "-o", "./out.jsonl"))
                .isEqualTo("fanfold: out.jsonl is there already, and nothing was sent: --force writes over it,"
                        + " --retry-failed asks again about what is missing in it\n");
        assertThat(folder.resolve("out.jsonl")).hasContent("mine\n");
        assertThat(refused("t.txt", "one\n", "-o", "./no/out.jsonl"))
                .startsWith("fanfold: no/out.jsonl cannot be written, and nothing was sent");
        assertThat(refused("t.txt", "one\n", "-o", "./t.txt", "--force"))
                .isEqualTo(
                        "fanfold: the input, the output, the failed records and the journal want a file each; nothing was sent\n");
        try (var server = Sheets.echo().start()) {
            var said = Shell.in(folder).against(server).type("map", "Say", "./t.txt", "-o", "./out.jsonl", "--force");
            assertThat(said.exit()).isZero();
        }
        assertThat(folder.resolve("out.jsonl")).hasContent("{\"id\":\"1\",\"answer\":\"said: one\"}\n");
    }

    @Test
    void nothing_runs_without_a_key() {
        var said = Shell.in(folder).file("t.txt", "one\n").type("map", "Tag", "./t.txt");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(said.err()).startsWith("fanfold: OPENAI_API_KEY is not set, and nothing was sent");
    }

    @Test
    void no_records_are_nothing_to_ask_and_no_mistake() {
        try (var server = Rehearsal.withSeed(7).start()) {
            var shell = Shell.in(folder).against(server).file("t.txt", "").file("t.csv", "id,text\n");
            assertThat(shell.type("map", "Tag", "./t.txt").lastLine())
                    .isEqualTo("There are no records, so nothing was asked.");
            assertThat(shell.type("map", "Tag", "./t.csv").out()).isEqualTo("id,text,answer,missing\n");
            assertThat(shell.piped("\n\n").type("map", "Tag").exit()).isZero();
            assertThat(shell.piped("\n\n").type("map", "Tag", "--format", "csv").out())
                    .isEmpty();
            assertThat(server.log().counts().requests()).isZero();
        }
    }

    private String refused(String name, String text, String... more) {
        var words = new ArrayList<>(List.of("./" + name));
        words.addAll(List.of(more));
        Shell.in(folder).file(name, text);
        return alone(words.toArray(String[]::new));
    }

    private String alone(String... words) {
        try (var server = Rehearsal.withSeed(7).start()) {
            var all = new ArrayList<>(
                    List.of("map", "Tag", "--base-url", server.baseUrl().toString(), "-m", "m"));
            all.addAll(List.of(words));
            var said = Shell.in(folder).type(all.toArray(String[]::new));
            assertThat(said.exit()).isEqualTo(64);
            assertThat(said.out()).isEmpty();
            assertThat(server.log().counts().requests()).isZero();
            return said.err();
        }
    }
}
