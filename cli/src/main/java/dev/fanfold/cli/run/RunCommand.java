package dev.fanfold.cli.run;

import dev.fanfold.Fanfold;
import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.file.InputText;
import dev.fanfold.cli.file.TextFile;
import dev.fanfold.cli.json.RunJson;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.plan.PlanProblem;
import dev.fanfold.cli.plan.PlanProblems;
import dev.fanfold.cli.plan.VolumeCut;
import dev.fanfold.cli.provider.Choice;
import dev.fanfold.cli.provider.Models;
import dev.fanfold.cli.provider.PriceTable;
import dev.fanfold.cli.provider.Wanted;
import dev.fanfold.cli.show.Delivery;
import dev.fanfold.cli.show.Progress;
import dev.fanfold.cli.show.ResultText;
import dev.fanfold.cli.show.Retries;
import dev.fanfold.cli.show.SeamText;
import dev.fanfold.cli.show.SpendingText;
import dev.fanfold.cli.show.Streams.End;
import dev.fanfold.result.Estimate;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
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
            var plan = plan();
            var choice = Choice.of(Wanted.by(plan), options.models(), setting.environment());
            var input = new InputText(setting.streams().in(), !setting.streams().terminal(End.IN))
                    .read(options.input(), plan.input(), options.plan());
            return run(plan, choice, input);
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    private PlanFile plan() {
        var text = TextFile.PLAN.read(options.plan());
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

    private Exit run(PlanFile plan, Choice choice, String input) {
        choice.notice().ifPresent(setting.notices()::say);
        var progress = new Progress(
                plan.steps(), plan.results(), ResultText.by(choice.author()), setting.notices(), setting.nanos());
        var retries = new Retries(setting.notices(), setting.nanos());
        var limits = options.limits().before(plan.limits());
        var prices = PriceTable.with(options.prices());
        try (var models = Models.open(choice, setting.rehearsal());
                var fanfold = models.runtime(limits, prices, progress.andThen(retries))) {
            var estimate = estimate(fanfold, plan, input);
            new Spending(estimate, limits, setting, Levers.PLAN).allow(SpendingText.estimate(estimate));
            plan.cuts().forEach(cut -> told(cut, input, progress));
            var ending = new Ending(
                    plan, choice.author(), options.form(), estimate, retries, fanfold::spent, limits, setting);
            try {
                return ending.merged(awaited(fanfold, plan, input));
            } catch (RunFailedException e) {
                return ending.failed(e, progress.shown());
            }
        }
    }

    private void told(VolumeCut cut, String input, Progress progress) {
        progress.expect(cut.step(), cut.parts(input));
        cut.seams(input).flatMap(seams -> SeamText.of(cut.step(), seams)).ifPresent(setting.notices()::say);
    }

    private static Estimate estimate(Fanfold fanfold, PlanFile plan, String input) {
        try {
            return fanfold.estimate(plan.plan(), input);
        } catch (IllegalArgumentException e) {
            throw new Refusal("the input cannot be cut as the plan wants it: " + e.getMessage());
        }
    }

    private Run<?> awaited(Fanfold fanfold, PlanFile plan, String input) {
        var running = fanfold.start(plan.plan(), input);
        setting.stop().connect(running::cancel);
        try {
            return running.await();
        } catch (InterruptedException e) {
            running.cancel();
            Thread.currentThread().interrupt();
            throw new RunCancelledException("the run was told to stop", List.of());
        }
    }
}
