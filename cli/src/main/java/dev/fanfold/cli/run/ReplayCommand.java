package dev.fanfold.cli.run;

import dev.fanfold.Fanfold;
import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.journal.Report;
import dev.fanfold.cli.plan.Limits;
import dev.fanfold.cli.provider.Models;
import dev.fanfold.cli.provider.Recorded;
import dev.fanfold.cli.report.Reporting;
import dev.fanfold.cli.show.Progress;
import dev.fanfold.cli.show.ResultText;
import dev.fanfold.cli.show.Retries;
import dev.fanfold.journal.JournalException;
import dev.fanfold.limit.Prices;
import dev.fanfold.model.Endpoint.Author;
import dev.fanfold.report.story.Kept;
import dev.fanfold.result.RunFailedException;

/**
 * {@code fanfold replay}: a run of a plan once more, out of its journal.
 *
 * <p>Law: standard output holds the same bytes as then; no model is asked, no key is read, and no byte of the journal changes.
 */
public final class ReplayCommand {
    private final ReplayOptions options;
    private final Setting setting;

    public ReplayCommand(ReplayOptions options, Setting setting) {
        this.options = options;
        this.setting = setting;
    }

    public Exit run() {
        try {
            Reporting.requireRoom(options.report());
            var given = Given.read(options.plan(), options.outside());
            var input = given.input(options.input(), setting.streams());
            return replayed(given, input);
        } catch (Refusal refusal) {
            return refused().say(refusal);
        } catch (JournalException unreadable) {
            return refused().say(new Refusal(String.valueOf(unreadable.getMessage())));
        }
    }

    private Refused refused() {
        return new Refused(options.plan().toString(), options.form(), setting);
    }

    private Exit replayed(Given given, String input) {
        var plan = given.plan();
        var recorded = Recorded.in(options.journal(), plan, options.model());
        var progress = new Progress(
                plan.steps(), plan.results(), ResultText.by(recorded.author()), setting.notices(), setting.nanos());
        var reporting = setting.reporting(options.report(), Prices.shipped(), new Kept.Unsaid())
                .outOf(options.journal());
        try (var models = Models.recorded(recorded);
                var fanfold = models.replaying(options.journal(), progress.andThen(reporting))) {
            new Report(options.journal(), given.prints(input), setting.notices()).replayed(fanfold);
            return ended(given, input, recorded.author(), fanfold, progress, reporting);
        }
    }

    private Exit ended(
            Given given, String input, Author author, Fanfold fanfold, Progress progress, Reporting reporting) {
        var plan = given.plan();
        var ending = new Ending(
                plan,
                author,
                options.form(),
                fanfold.estimate(plan.plan(), input),
                new Retries(setting.notices(), setting.nanos()),
                fanfold::spent,
                Limits.NONE,
                setting);
        try {
            var running = fanfold.start(plan.plan(), input);
            setting.stop().connect(running::cancel);
            var run = running.await();
            var exit = ending.merged(run);
            reporting.merged(plan.name(), run, plan.results());
            return exit;
        } catch (RunFailedException e) {
            var exit = ending.failed(e, progress.shown());
            reporting.failed(plan.name(), e, author);
            return exit;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.STOPPED;
        }
    }
}
