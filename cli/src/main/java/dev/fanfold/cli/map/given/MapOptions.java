package dev.fanfold.cli.map.given;

import dev.fanfold.cli.journal.JournalOptions;
import dev.fanfold.cli.map.form.Switch;
import dev.fanfold.cli.plan.Limits;
import dev.fanfold.cli.provider.ModelOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code fanfold map} was told.
 *
 * @param task what is asked about each record
 * @param labels the answers that are allowed; none where an answer is any text
 * @param input a path, or {@code -} for standard input
 * @param fields how records are read
 * @param batch how many records go into one prompt, at least 1
 * @param output where the rows go, in place of standard output
 * @param failures where the records without an answer go
 * @param answer the name of the answer's field or column
 * @param switches what is done otherwise than usual
 * @param prices a file of prices that go before those built in
 * @param journal what is kept of the run
 * @param report a file for the report of the run
 */
public record MapOptions(
        String task,
        List<String> labels,
        Optional<String> input,
        Fields fields,
        int batch,
        Optional<Path> output,
        Optional<Path> failures,
        String answer,
        Set<Switch> switches,
        ModelOptions models,
        Limits limits,
        Optional<String> prices,
        JournalOptions journal,
        Optional<Path> report) {
    /**
     * How records are read.
     *
     * @param format its name; the file's own ending decides where there is none
     * @param id the field or column that names a record
     * @param text the one that is asked about
     */
    public record Fields(Optional<String> format, Optional<String> id, Optional<String> text) {
        public boolean named() {
            return id.isPresent() || text.isPresent();
        }
    }

    public MapOptions {
        labels = List.copyOf(labels);
        switches = Set.copyOf(switches);
    }

    /** The same with at most so many records in one prompt. */
    public MapOptions batchAtMost(int most) {
        return new MapOptions(
                task,
                labels,
                input,
                fields,
                Math.min(batch, most),
                output,
                failures,
                answer,
                switches,
                models,
                limits,
                prices,
                journal,
                report);
    }

    public boolean has(Switch one) {
        return switches.contains(one);
    }
}
