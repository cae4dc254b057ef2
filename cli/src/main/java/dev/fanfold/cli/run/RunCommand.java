package dev.fanfold.cli.run;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.journal.Identity;
import dev.fanfold.cli.journal.Keeping;
import dev.fanfold.cli.journal.Whereabouts;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.plan.PlanInput;
import dev.fanfold.cli.provider.Choice;
import dev.fanfold.cli.provider.Wanted;
import dev.fanfold.cli.report.Reporting;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code fanfold run}: reads a plan, runs it, prints what came of it.
 *
 * <p>Whatever can be known to be wrong is refused before anything is sent.
 */
public final class RunCommand {
    private final RunOptions options;
    private final Setting setting;

    public RunCommand(RunOptions options, Setting setting) {
        this.options = options;
        this.setting = setting;
    }

    public Exit run() {
        try {
            var given = Given.read(options.plan(), options.outside());
            Reporting.requireRoom(options.report());
            var choice = Choice.of(Wanted.by(given.plan()), options.models(), setting.environment());
            var input = given.input(options.input(), setting.streams());
            choice.notice().ifPresent(setting.notices()::say);
            var keeping = new Keeping(
                    options.journal(),
                    identity(given.plan(), choice),
                    List.of(),
                    given.prints(input),
                    setting.surroundings());
            return new PlanRun(options, setting, given.plan(), choice, input, keeping, Levers.PLAN).run();
        } catch (Refusal refusal) {
            return new Refused(options.plan().toString(), options.form(), setting).say(refusal);
        }
    }

    /** A rehearsal is another run than one that a model answers. */
    private Identity identity(PlanFile plan, Choice choice) {
        var input = options.input()
                .map(name -> name.equals("-") ? Whereabouts.PIPE : Whereabouts.of(Path.of(name)))
                .orElseGet(() -> planned(plan.input()));
        return Identity.of(
                "run",
                options.plan().toString(),
                List.of(Whereabouts.of(options.plan()), input, choice.author().toString()));
    }

    private static String planned(PlanInput input) {
        return switch (input) {
            case PlanInput.File file -> Whereabouts.of(file.path());
            case PlanInput.Text text -> "";
            case PlanInput.None none -> Whereabouts.PIPE;
        };
    }
}
