package dev.fanfold.cli.run;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.json.Bill;
import dev.fanfold.cli.json.RunJson;
import dev.fanfold.cli.plan.Limits;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.show.Delivery;
import dev.fanfold.cli.show.FailureText;
import dev.fanfold.cli.show.Fates;
import dev.fanfold.cli.show.Findings;
import dev.fanfold.cli.show.Remarks;
import dev.fanfold.cli.show.ResultText;
import dev.fanfold.cli.show.Results;
import dev.fanfold.cli.show.Retries;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.result.Estimate;
import dev.fanfold.result.Part;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import dev.fanfold.result.Spent;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Prints what came of a run: results to standard output, all else beside them. */
record Ending(
        PlanFile plan,
        Author author,
        RunOptions.Form form,
        Estimate estimate,
        Retries retries,
        Supplier<Spent> spent,
        Limits limits,
        Setting setting) {
    Exit merged(Run<?> run) {
        var exit = run.whole() ? Exit.WHOLE : Exit.PARTIAL;
        var text = json() ? RunJson.merged(plan, run, bill(), exit) : Results.text(plan, run);
        return switch (Delivery.of(text, setting.streams().out())) {
            case Delivery.Taken taken -> {
                remarks(run);
                yield exit;
            }
            case Delivery.NobodyReads quiet -> Exit.WHOLE;
            case Delivery.Lost(var why) -> {
                say(FailureText.notWritten(why));
                yield Exit.NOTHING;
            }
        };
    }

    /**
     * A run without a result.
     *
     * @param shown paths of the answers that were shown whole before
     */
    Exit failed(RunFailedException failure, Set<String> shown) {
        var exit = failure instanceof RunCancelledException ? Exit.STOPPED : Exit.NOTHING;
        FailureText.of(failure, shown, ResultText.by(author)).forEach(this::say);
        shortfall(failure.parts());
        if (json()) {
            Delivery.of(
                    RunJson.failed(plan, failure, author, bill(), exit),
                    setting.streams().out());
        }
        return exit;
    }

    private void remarks(Run<?> run) {
        Fates.of(run).forEach(this::say);
        Findings.of(run).forEach(this::say);
        shortfall(run.folds().stream()
                .<Part<?>>flatMap(fold -> fold.gaps().stream())
                .toList());
        Remarks.advice(run).forEach(this::say);
        Remarks.timing(run).forEach(this::say);
    }

    private void shortfall(List<Part<?>> parts) {
        new Shortfall(limits, spent.get()).of(parts).forEach(this::say);
    }

    private Bill bill() {
        return new Bill(estimate, spent.get(), retries.count());
    }

    private boolean json() {
        return form == RunOptions.Form.JSON;
    }

    private void say(String line) {
        setting.notices().say(line);
    }
}
