package dev.fanfold.cli.run;

import dev.fanfold.Fanfold;
import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.journal.Keeping;
import dev.fanfold.cli.journal.Rest;
import dev.fanfold.cli.live.Board;
import dev.fanfold.cli.live.Live;
import dev.fanfold.cli.plan.Limits;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.plan.VolumeCut;
import dev.fanfold.cli.provider.Choice;
import dev.fanfold.cli.provider.Models;
import dev.fanfold.cli.provider.PriceTable;
import dev.fanfold.cli.report.Reporting;
import dev.fanfold.cli.show.Concern;
import dev.fanfold.cli.show.Progress;
import dev.fanfold.cli.show.ResultText;
import dev.fanfold.cli.show.Retries;
import dev.fanfold.cli.show.SeamText;
import dev.fanfold.cli.show.SpendingText;
import dev.fanfold.result.Estimate;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import java.util.List;

/** Runs a plan that was read, with the models that were chosen, once it is known what that costs. */
public record PlanRun(
        RunOptions options,
        Setting setting,
        PlanFile plan,
        Choice choice,
        String input,
        Keeping keeping,
        Levers levers) {
    /** Runs it, and prints what came of it. */
    public Exit run() {
        var board = new Board(plan.steps(), setting.nanos());
        var progress = new Progress(
                plan.steps(), plan.results(), ResultText.by(choice.author()), setting.notices(), setting.nanos());
        var retries = new Retries(setting.notices(), setting.nanos());
        var limits = options.limits().before(plan.limits());
        var prices = PriceTable.with(options.prices());
        var reporting = setting.reporting(options.report(), prices, Reporting.outlives(keeping.keeps()));
        try (var models = Models.open(choice, setting.rehearsal())) {
            return keeping.during(
                    models.answerers(),
                    memory -> models.runtime(
                            limits,
                            prices,
                            progress.andThen(retries).andThen(board).andThen(reporting),
                            memory),
                    fanfold -> run(fanfold, limits, progress, retries, board, reporting));
        }
    }

    private Exit run(
            Fanfold fanfold, Limits limits, Progress progress, Retries retries, Board board, Reporting reporting) {
        var estimate = estimate(fanfold);
        new Spending(estimate, limits, setting, levers).allow(SpendingText.estimate(estimate, keeping.answersOfUse()));
        plan.cuts().forEach(cut -> told(cut, progress, board));
        board.spending(fanfold::spent);
        var ending =
                new Ending(plan, choice.author(), options.form(), estimate, retries, fanfold::spent, limits, setting);
        try {
            var run = awaited(fanfold, board);
            if (!Rest.of(run)) {
                keeping.allAsked();
            }
            var exit = ending.merged(run);
            reporting.merged(plan.name(), run, plan.results());
            return exit;
        } catch (RunFailedException e) {
            if (!Rest.of(e)) {
                keeping.allAsked();
            }
            var exit = ending.failed(e, progress.shown());
            reporting.failed(plan.name(), e, choice.author());
            return exit;
        }
    }

    private void told(VolumeCut cut, Progress progress, Board board) {
        progress.expect(cut.step(), cut.parts(input));
        board.expect(cut.step(), cut.parts(input));
        cut.seams(input)
                .flatMap(seams -> SeamText.of(cut.step(), seams))
                .map(Concern::spoken)
                .ifPresent(setting.notices()::say);
    }

    private Estimate estimate(Fanfold fanfold) {
        try {
            return fanfold.estimate(plan.plan(), input);
        } catch (IllegalArgumentException e) {
            throw Given.uncut(e);
        }
    }

    private Run<?> awaited(Fanfold fanfold, Board board) {
        var running = fanfold.start(plan.plan(), input);
        setting.stop().connect(running::cancel);
        var live = Live.showing(board, setting.notices(), setting.window(), setting.nanos());
        try {
            return running.await();
        } catch (InterruptedException e) {
            running.cancel();
            Thread.currentThread().interrupt();
            throw new RunCancelledException("the run was told to stop", List.of());
        } finally {
            live.close();
        }
    }
}
