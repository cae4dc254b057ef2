package dev.fanfold.cli;

import dev.fanfold.cli.run.ReplayOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The arguments of {@code fanfold replay}. */
final class ReplayArguments {
    private ReplayArguments() {}

    static CommandSpec replay() {
        var spec = CommandSpec.create().name("replay");
        spec.usageMessage()
                .width(100)
                .sortOptions(false)
                .header(JournalUsage.REPLAY, "")
                .description(JournalUsage.REPLAY_ABOUT.toArray(String[]::new))
                .footer(JournalUsage.REPLAY_END.toArray(String[]::new));
        Options.addPlan(spec);
        spec.addOption(Options.file("FILE", "The journal of the run.", JournalArguments.JOURNAL));
        spec.addOption(Options.value("M", "The model that answered then, where several did.", "-m", Options.MODEL));
        ReportArguments.add(spec);
        Options.addForm(spec);
        Options.addOutside(spec);
        return spec.addOption(Options.help());
    }

    static ReplayOptions read(ParseResult parsed) {
        var journal = Options.text(parsed, JournalArguments.JOURNAL)
                .orElseThrow(() -> Options.wrong(parsed, JournalUsage.nothingToReplay()));
        return new ReplayOptions(
                Options.plan(parsed),
                Options.text(parsed, Options.INPUT),
                JournalArguments.path(parsed, JournalArguments.JOURNAL, journal),
                Options.text(parsed, Options.MODEL),
                Options.form(parsed),
                ReportArguments.file(parsed),
                Options.outside(parsed));
    }
}
