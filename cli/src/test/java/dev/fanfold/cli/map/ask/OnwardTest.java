package dev.fanfold.cli.map.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.cli.map.form.Form;
import dev.fanfold.split.Entry;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever stopped a map hears how to go on without paying twice")
class OnwardTest {
    private static final String REST =
            "The remaining records were not asked about, or their answers were still to come. ";

    @Test
    void a_file_of_lines_is_cut_at_the_first_line_without_a_row() {
        assertThat(after(Form.JSONL, Optional.of("m.jsonl"), good(220, "{}")))
                .isEqualTo(REST + "To go on: tail -n +221 m.jsonl > m.rest.jsonl, and map that into another file.");
        assertThat(after(Form.LINES, Optional.of("log"), good(2, "a")))
                .isEqualTo(REST
                        + "To go on: tail -n +3 log > log.rest, and map that into another file, where ids count from 1"
                        + " again.");
    }

    @Test
    void a_name_is_written_as_a_shell_reads_it_and_the_rest_never_goes_into_its_own_input() {
        assertThat(after(Form.JSONL, Optional.of("in/it's $1.rest.jsonl"), good(9, "{}")))
                .contains("tail -n +10 'in/it'\\''s $1.rest.jsonl' > 'in/it'\\''s $1.rest.rest.jsonl', ");
        assertThat(after(Form.JSONL, Optional.of(".jsonl"), good(9, "{}"))).contains(" .jsonl > .jsonl.rest, ");
    }

    @Test
    void a_csv_file_needs_its_header_again_and_its_rows_may_be_of_several_lines() {
        assertThat(after(Form.CSV, Optional.of("t.csv"), good(7, "1,\"a\r\nb\nc\"")))
                .isEqualTo(REST
                        + "To go on: put the header, and all from line 10 of t.csv on, into a file of their own, and map"
                        + " that into another file.");
        var givenUp = new Entry.Bad(7, "text follows", "1,\"a\"b");
        assertThat(after(Form.CSV, Optional.empty(), Optional.of(givenUp))).contains("from line 8 of the input on");
    }

    @Test
    void a_pipe_is_begun_later_and_without_a_row_all_begins_anew() {
        assertThat(after(Form.JSONL, Optional.empty(), good(7, "{}")))
                .isEqualTo(REST + "To go on: pipe in what begins with line 8.");
        assertThat(after(Form.CSV, Optional.of("t.csv"), Optional.empty()))
                .isEqualTo(REST + "To begin anew: the same command with --force.");
    }

    private static String after(Form form, Optional<String> file, Optional<Entry> last) {
        return new Onward(form, file.map(Path::of)).after(last);
    }

    private static Optional<Entry> good(long line, String raw) {
        return Optional.of(new Entry.Good("id", "text", line, raw));
    }
}
