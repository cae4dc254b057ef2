package dev.fanfold.cli.check;

import dev.fanfold.cli.check.lint.Lint;
import dev.fanfold.cli.plan.Limits;
import dev.fanfold.cli.plan.Outside;
import dev.fanfold.cli.provider.ModelOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * What {@code fanfold check} was told.
 *
 * @param plan the plan file
 * @param input a path, or {@code -} for standard input, in place of the plan's own input
 * @param models which model would answer
 * @param limits the limits of the account; each beats the plan
 * @param prices a file of prices that go before those built in
 * @param form what standard output holds
 * @param without rules that are not held against the plan
 * @param outside whether the plan may read files outside its folder
 */
public record CheckOptions(
        Path plan,
        Optional<String> input,
        ModelOptions models,
        Limits limits,
        Optional<String> prices,
        Form form,
        Set<String> without,
        Outside outside) {
    public CheckOptions {
        without = Set.copyOf(without);
        if (!rules().containsAll(without)) {
            throw new IllegalArgumentException("there are no rules " + without);
        }
    }

    /** The rules that there are. */
    public static SortedSet<String> rules() {
        var rules = Lint.names();
        rules.add(Forewarning.RULE);
        return rules;
    }

    /** What standard output holds. */
    public enum Form {
        /** A drawing in the signs that the terminal has. */
        TEXT,
        /** A drawing in ASCII. */
        PLAIN,
        /** One document, for programs. */
        JSON
    }
}
