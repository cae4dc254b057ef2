package dev.fanfold.cli.completion;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option as shells complete it.
 *
 * @param names all of them, with their dashes
 * @param about what it does, in a line
 */
record Option(List<String> names, String about, Times times, Value value) {
    /** How often it may be given. */
    enum Times {
        ONCE,
        OFTEN
    }

    Option {
        names = List.copyOf(names);
    }

    static Option of(OptionSpec spec) {
        return new Option(
                List.of(spec.names()),
                String.join(" ", spec.description()),
                spec.isMultiValue() ? Times.OFTEN : Times.ONCE,
                Value.of(spec));
    }
}
