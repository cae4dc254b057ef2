package dev.fanfold.cli;

import dev.fanfold.cli.report.ReportCommand;
import dev.fanfold.cli.show.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The option for the report of a run, and the arguments of {@code fanfold report}; both with their help. */
final class ReportArguments {
    static final String NAME = "report";
    static final String REPORT = "--report";
    private static final String OUTPUT = "--output";
    /** What the help calls arguments that name files. */
    private static final Set<String> FILES = Set.of("FILE", "FOLDER", "PLAN", "JOURNAL");

    private static final String HEADER = "Writes the report of a journal as an HTML file.";
    private static final List<String> ABOUT = List.of(
            "Tells what happened in the runs of a journal, finished or not, on one page: every call on a timeline,"
                    + " tokens and money by part, what failed and what to do; several runs one after the other. The file"
                    + " is complete in itself and asks no server for anything. The journal stays as it is.",
            "");
    private static final List<String> END = List.of(
            "",
            "A journal knows calls, answers and money. How parts were merged stands also in the report that fanfold"
                    + " replay writes with --report FILE; what was waited for, the critical path, and where the time"
                    + " went, in those that fanfold run, map, vote, pick and ask write with it.",
            "",
            "It holds the answers, so whoever may read these may read it: a new file is yours alone. It takes the place"
                    + " of an earlier report, and of no other file.",
            "",
            "Exit codes: 0 written; 2 it could not be written; 64 the command line is wrong, the file is no journal or"
                    + " cannot be read, or there is no place for the report.",
            "",
            "Example:",
            "  fanfold run review.yaml --journal review.journal",
            "  fanfold report review.journal -o review.html",
            "  fanfold replay review.yaml --journal review.journal --report review.html",
            "");

    private ReportArguments() {}

    static void add(CommandSpec spec) {
        spec.addOption(Options.file("FILE", "Writes a report of the run, an HTML file, also where it fails.", REPORT));
    }

    static Optional<Path> file(ParseResult parsed) {
        var file = path(parsed, REPORT);
        file.ifPresent(own -> requireOwn(parsed, REPORT, own));
        return file;
    }

    /** A report is one file beside others, never a stream. */
    private static Optional<Path> path(ParseResult parsed, String option) {
        return Options.text(parsed, option).map(text -> {
            if (text.equals("-")) {
                throw Options.wrong(parsed, UsageText.noStream(option));
            }
            return JournalArguments.path(parsed, option, text);
        });
    }

    /** A report that took the place of what the same command reads or writes would lose it. */
    private static void requireOwn(ParseResult parsed, String option, Path report) {
        Stream.concat(parsed.matchedOptions().stream(), parsed.matchedPositionals().stream())
                .filter(other ->
                        FILES.contains(other.paramLabel()) && !name(other).equals(option))
                .filter(other -> OneFile.under(report, Objects.toString(other.getValue(), "")))
                .findFirst()
                .ifPresent(other -> {
                    throw Options.wrong(parsed, UsageText.oneFile(option, name(other)));
                });
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    static CommandSpec report() {
        var spec = CommandSpec.create().name(NAME);
        spec.usageMessage()
                .width(100)
                .sortOptions(false)
                .header(HEADER, "")
                .description(ABOUT.toArray(String[]::new))
                .footer(END.toArray(String[]::new));
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("JOURNAL")
                .type(Path.class)
                .arity("1")
                .required(true)
                .description("The file of a journal.")
                .build());
        spec.addOption(Options.file("FILE", "Where the report goes; else JOURNAL.html.", "-o", OUTPUT));
        return spec.addOption(Options.help());
    }

    static ReportCommand read(ParseResult parsed, Notices notices) {
        var journal = parsed.<Path>matchedPositionalValue(0, Path.of(""));
        if (journal.toString().isBlank()) {
            throw Options.wrong(parsed, JournalUsage.noJournal());
        }
        var named = path(parsed, OUTPUT);
        named.ifPresent(own -> requireOwn(parsed, OUTPUT, own));
        var to = named.orElseGet(() -> journal.resolveSibling(Objects.toString(journal.getFileName(), "") + ".html"));
        return new ReportCommand(journal, to, notices);
    }
}
