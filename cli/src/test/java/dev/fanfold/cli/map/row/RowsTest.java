package dev.fanfold.cli.map.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.cli.map.failed.FailedFile;
import dev.fanfold.cli.map.failed.FailedHead;
import dev.fanfold.cli.map.form.Form;
import dev.fanfold.cli.map.form.Outcome;
import dev.fanfold.cli.map.form.Shape;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.split.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rows and the records that failed")
class RowsTest {
    private static final Shape SHAPE =
            new Shape(Form.JSONL, "id", "text", "answer", Set.of(), Author.LANGUAGE_MODEL, "");

    @TempDir
    Path folder;

    @Test
    void no_row_says_that_an_answer_is_missing_before_its_record_is_kept() throws IOException {
        var failures = folder.resolve("f.jsonl");
        var failed = FailedFile.at(failures, new FailedHead("task", SHAPE, ""));
        try (var rows = Rows.begun(SHAPE.rows(), new Output(new Broken(), () -> {}), failed)) {
            var entry = new Entry.Good("a", "one", 1, "{\"id\":\"a\",\"text\":\"one\"}");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> rows.put(entry, new Outcome.Missing("it was never answered")));
            assertThat(Files.readAllLines(failures))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("\"row\":1");
        }
    }

    /** Takes nothing but the empty head of JSON rows. */
    private static final class Broken extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            throw new IOException("the disk is full");
        }
    }
}
