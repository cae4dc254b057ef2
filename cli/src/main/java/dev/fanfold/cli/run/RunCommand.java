package dev.fanfold.cli.run;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.file.InputText;
import dev.fanfold.cli.file.TextFile;
import dev.fanfold.cli.journal.Fingerprints;
import dev.fanfold.cli.journal.Identity;
import dev.fanfold.cli.journal.Keeping;
import dev.fanfold.cli.journal.Whereabouts;
import dev.fanfold.cli.json.RunJson;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.plan.PlanInput;
import dev.fanfold.cli.plan.PlanProblem;
import dev.fanfold.cli.plan.PlanProblems;
import dev.fanfold.cli.provider.Choice;
import dev.fanfold.cli.provider.Wanted;
import dev.fanfold.cli.show.Delivery;
import dev.fanfold.cli.show.Streams.End;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
            var text = TextFile.PLAN.read(options.plan());
            var plan = plan(text);
            var choice = Choice.of(Wanted.by(plan), options.models(), setting.environment());
            var input = new InputText(setting.streams().in(), !setting.streams().terminal(End.IN))
                    .read(options.input(), plan.input(), options.plan());
            choice.notice().ifPresent(setting.notices()::say);
            var keeping = new Keeping(
                    options.journal(),
                    identity(plan, choice),
                    List.of(),
                    new Fingerprints(Fingerprints.of(text), Optional.of(Fingerprints.of(input))),
                    setting.surroundings());
            return new PlanRun(options, setting, plan, choice, input, keeping).run();
        } catch (Refusal refusal) {
            return refused(refusal);
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

    private PlanFile plan(String text) {
        try {
            return PlanFile.parse(text, options.plan(), options.outside());
        } catch (PlanProblems e) {
            throw new Refusal(e.problems().stream().map(this::placed).toList());
        }
    }

    private String placed(PlanProblem problem) {
        return options.plan() + ":" + problem.line() + ": " + problem.message();
    }

    private Exit refused(Refusal refusal) {
        refusal.spoken().forEach(setting.notices()::say);
        if (options.form() == RunOptions.Form.JSON) {
            Delivery.of(
                    RunJson.refused(options.plan().toString(), refusal),
                    setting.streams().out());
        }
        return Exit.USAGE;
    }
}
