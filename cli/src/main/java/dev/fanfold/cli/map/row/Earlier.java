package dev.fanfold.cli.map.row;

import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.map.failed.Failed;
import dev.fanfold.cli.map.form.Form;
import dev.fanfold.cli.map.form.FormMessages;
import dev.fanfold.cli.map.form.RowReader;
import dev.fanfold.cli.map.form.Shape;
import dev.fanfold.cli.map.form.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** An output of an earlier run, which must be the one that some records are missing from. */
public record Earlier(Path output, Shape shape) {
    /**
     * Holds it against the records that failed.
     *
     * @throws Refusal when one of these records has no row there, or an answer already
     */
    public void require(Failed failed) {
        if (!Files.isRegularFile(output)) {
            throw new Refusal(RowMessages.noEarlier(output));
        }
        try (var in = Utf8.reader(Files.newInputStream(output))) {
            var rows = new RowReader(in, shape.form());
            if (shape.form() == Form.CSV
                    && !rows.next().equals(Optional.of(shape.rows().head()))) {
                throw new Refusal(RowMessages.otherOutput(output, 0));
            }
            require(rows, failed);
        } catch (IOException e) {
            throw new Refusal(FormMessages.unreadable(output.toString(), Objects.toString(e.getMessage())));
        }
    }

    private void require(RowReader rows, Failed failed) throws IOException {
        long at = 0;
        while (failed.hasNext()) {
            var record = failed.next();
            Optional<String> row = Optional.empty();
            while (at < record.row()) {
                row = rows.next();
                at++;
            }
            if (row.filter(there -> shape.rows().missing(there, record.entry(shape)))
                    .isEmpty()) {
                throw new Refusal(RowMessages.otherOutput(output, record.row()));
            }
        }
    }
}
