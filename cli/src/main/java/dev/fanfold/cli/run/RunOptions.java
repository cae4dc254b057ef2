package dev.fanfold.cli.run;

import dev.fanfold.cli.journal.JournalOptions;
import dev.fanfold.cli.plan.Limits;
import dev.fanfold.cli.plan.Outside;
import dev.fanfold.cli.provider.ModelOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code fanfold run} was told.
 *
 * @param plan the plan file
 * @param input a path, or {@code -} for standard input, in place of the plan's own input
 * @param models which models answer
 * @param limits what the run is kept to; each beats the plan
 * @param prices a file of prices that go before those built in
 * @param journal what is kept of the run
 * @param form what standard output holds
 * @param report a file for the report of the run
 * @param outside whether the plan may read files outside its folder
 */
public record RunOptions(
        Path plan,
        Optional<String> input,
        ModelOptions models,
        Limits limits,
        Optional<String> prices,
        JournalOptions journal,
        Form form,
        Optional<Path> report,
        Outside outside) {
    /** What standard output holds. */
    public enum Form {
        /** The results, for people and pipes. */
        TEXT,
        /** One document, for programs. */
        JSON
    }
}
