package dev.fanfold.cli;

import dev.fanfold.cli.journal.JournalOptions;
import dev.fanfold.cli.journal.JournalOptions.Place;
import dev.fanfold.cli.journal.JournalOptions.Start;
import dev.fanfold.journal.Line.Prompts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that say what is kept of a run, and whether it goes on with an earlier one. */
final class JournalArguments {
    static final String JOURNAL = "--journal";
    static final String NO_JOURNAL = "--no-journal";
    static final String RESUME = "--resume";
    static final String CACHE = "--cache";
    static final String NO_PROMPTS = "--no-store-prompts";

    private JournalArguments() {}

    static void add(CommandSpec spec) {
        flag(spec, "Goes on with an earlier run of this that was not finished; pays for no answer twice.", RESUME);
        spec.addOption(Options.file("FILE", "The journal to keep, and to go on with; it stays.", JOURNAL));
        flag(spec, "Keeps no journal: a run that is stopped begins anew.", NO_JOURNAL);
        flag(spec, "Stores no prompts in the journal; answers are stored all the same.", NO_PROMPTS);
        spec.addOption(Options.file(
                "FOLDER", "Shares answers of 30 days with all runs that name it, at most 256 MB; no prompts.", CACHE));
    }

    static JournalOptions read(ParseResult parsed) {
        var file = Options.text(parsed, JOURNAL).map(text -> path(parsed, JOURNAL, text));
        if (parsed.hasMatchedOption(NO_JOURNAL)) {
            Stream.of(JOURNAL, RESUME, NO_PROMPTS)
                    .filter(parsed::hasMatchedOption)
                    .findFirst()
                    .ifPresent(other -> {
                        throw Options.wrong(parsed, UsageText.contradict(NO_JOURNAL, other));
                    });
        }
        return new JournalOptions(
                place(parsed, file),
                parsed.hasMatchedOption(RESUME) ? Start.RESUMED : Start.ANEW,
                parsed.hasMatchedOption(NO_PROMPTS) ? Prompts.HASHED : Prompts.KEPT,
                Options.text(parsed, CACHE).map(text -> path(parsed, CACHE, text)));
    }

    private static Place place(ParseResult parsed, Optional<Path> file) {
        return parsed.hasMatchedOption(NO_JOURNAL)
                ? new Place.Nowhere()
                : file.<Place>map(Place.Named::new).orElseGet(Place.Usual::new);
    }

    static Path path(ParseResult parsed, String option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw Options.wrong(parsed, UsageText.noPath(option, text));
        }
    }

    private static void flag(CommandSpec spec, String description, String name) {
        spec.addOption(Options.flag(description, name).build());
    }
}
