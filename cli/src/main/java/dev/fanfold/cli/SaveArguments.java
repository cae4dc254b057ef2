package dev.fanfold.cli;

import dev.fanfold.cli.once.Saving;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The option that writes the plan which a command stands for. */
final class SaveArguments {
    static final String SAVE = "--save";

    /** What a plan has no words for, as it says what is done and not how it is run. */
    static final List<String> OF_A_RUN = List.of(
            Options.BASE_URL,
            Options.AT_ONCE,
            LimitOptions.PRICES,
            Options.REHEARSE,
            JournalArguments.JOURNAL,
            JournalArguments.NO_JOURNAL,
            JournalArguments.NO_PROMPTS,
            JournalArguments.CACHE,
            ReportArguments.REPORT,
            Options.PLAIN);

    private SaveArguments() {}

    static OptionSpec option() {
        return Options.file("FILE", "Writes the plan that this stands for, and asks nothing; - prints it.", SAVE);
    }

    /** Where it goes; whoever saves a plan runs nothing. */
    static Optional<Saving> read(ParseResult parsed) {
        var target = Options.text(parsed, SAVE);
        target.ifPresent(file -> {
            JournalArguments.path(parsed, SAVE, file);
            refuse(parsed, Stream.of(JournalArguments.RESUME, Options.JSON));
        });
        return target.map(file -> new Saving(
                file, OF_A_RUN.stream().filter(parsed::hasMatchedOption).toList()));
    }

    static void refuse(ParseResult parsed, Stream<String> others) {
        others.filter(parsed::hasMatchedOption).findFirst().ifPresent(other -> {
            throw Options.wrong(parsed, UsageText.contradict(SAVE, other));
        });
    }
}
