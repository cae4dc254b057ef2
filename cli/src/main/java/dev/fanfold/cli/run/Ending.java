package dev.fanfold.cli.run;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.json.RunJson;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.provider.Choice;
import dev.fanfold.cli.show.Delivery;
import dev.fanfold.cli.show.FailureText;
import dev.fanfold.cli.show.Findings;
import dev.fanfold.cli.show.Remarks;
import dev.fanfold.cli.show.ResultText;
import dev.fanfold.cli.show.Results;
import dev.fanfold.result.Run;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.RunFailedException;
import java.util.Set;

/** Prints what came of a run: results to standard output, all else beside them. */
record Ending(PlanFile plan, Choice choice, RunOptions.Form form, Setting setting) {
    Exit merged(Run<?> run) {
        var exit = run.whole() ? Exit.WHOLE : Exit.PARTIAL;
        var text = json() ? RunJson.merged(plan, run, exit) : Results.text(plan.results(), run);
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
        FailureText.of(failure, shown, ResultText.by(choice.author())).forEach(this::say);
        if (json()) {
            Delivery.of(
                    RunJson.failed(plan, failure, choice.author(), exit),
                    setting.streams().out());
        }
        return exit;
    }

    private void remarks(Run<?> run) {
        Findings.of(run).forEach(this::say);
        Remarks.advice(run).forEach(this::say);
        Remarks.timing(run).forEach(this::say);
    }

    private boolean json() {
        return form == RunOptions.Form.JSON;
    }

    private void say(String line) {
        setting.notices().say(line);
    }
}
