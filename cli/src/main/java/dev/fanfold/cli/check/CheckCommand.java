package dev.fanfold.cli.check;

import dev.fanfold.Fanfold;
import dev.fanfold.cli.check.CheckJson.Verdict;
import dev.fanfold.cli.check.lint.Finding;
import dev.fanfold.cli.check.lint.Lint;
import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.journal.Remembering;
import dev.fanfold.cli.plan.Limits;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.cli.provider.Models;
import dev.fanfold.cli.provider.PriceTable;
import dev.fanfold.cli.provider.Wanted;
import dev.fanfold.cli.run.Given;
import dev.fanfold.cli.run.Setting;
import dev.fanfold.cli.show.Delivery;
import dev.fanfold.cli.show.FailureText;
import dev.fanfold.cli.show.Plain;
import dev.fanfold.limit.Prices;
import dev.fanfold.result.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code fanfold check}: draws a plan, reckons what it would take, and says what is likely to go wrong.
 *
 * <p>Law: no call is made, and no key is read.
 */
public final class CheckCommand {
    private static final Remembering NOTHING = new Remembering(Optional.empty(), Optional.empty());

    private final CheckOptions options;
    private final Setting setting;

    public CheckCommand(CheckOptions options, Setting setting) {
        this.options = options;
        this.setting = setting;
    }

    public Exit run() {
        try {
            var given = Given.read(options.plan(), options.outside());
            return checked(given.plan(), given.input(options.input(), setting.streams()));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    private Exit checked(PlanFile plan, String input) {
        var steps = cut(plan, input);
        var figures = figures(plan, steps, input);
        var found = new ArrayList<>(Lint.of(plan, options.models().model().or(plan::model), input));
        found.addAll(Forewarning.of(figures.estimate(), figures.limits()));
        found.removeIf(one -> options.without().contains(one.rule()));
        var verdict = new Verdict(found);
        var text = options.form() == CheckOptions.Form.JSON
                ? CheckJson.of(plan.name(), plan.plan().waves(), steps, figures, verdict)
                : text(plan, steps, figures, verdict.findings());
        return printed(text, verdict.exit());
    }

    private static List<Sketch> cut(PlanFile plan, String input) {
        try {
            return Sketch.all(plan, input);
        } catch (IllegalArgumentException e) {
            throw Given.uncut(e);
        }
    }

    private Figures figures(PlanFile plan, List<Sketch> steps, String input) {
        var limits = options.limits().before(plan.limits());
        var prices = PriceTable.with(options.prices());
        try (var models = Models.planned(Wanted.by(plan), options.models(), setting.environment())) {
            var named = options.models().model().or(plan::model);
            return new Figures(
                    estimate(models, limits, prices, plan, input),
                    named.map(name -> models.first()),
                    limits,
                    Limited.binding(
                            limits,
                            only -> estimate(models, only, prices, plan, input).atLimit()),
                    options.models().atOnce(),
                    Sketch.chain(steps));
        }
    }

    private static Estimate estimate(Models models, Limits limits, Prices prices, PlanFile plan, String input) {
        try (Fanfold fanfold = models.runtime(limits, prices, event -> {}, NOTHING)) {
            return fanfold.estimate(plan.plan(), input);
        }
    }

    private String text(PlanFile plan, List<Sketch> steps, Figures figures, List<Finding> found) {
        var pen = Pen.of(options.form(), setting.notices().look());
        var lines = new ArrayList<String>();
        lines.add(CheckMessages.heading(
                plan.name(), steps.size(), plan.plan().waves().size()));
        lines.add("");
        lines.addAll(new Drawing(steps, pen).lines());
        lines.add("");
        lines.addAll(figures.lines());
        lines.add("");
        found.forEach(one -> lines.add(CheckMessages.finding(options.plan().toString(), one)));
        lines.add(found.isEmpty() ? CheckMessages.clean() : CheckMessages.tally(found));
        return Plain.text(String.join("\n", lines)) + "\n";
    }

    private Exit printed(String text, Exit exit) {
        return switch (Delivery.of(text, setting.streams().out())) {
            case Delivery.Taken taken -> exit;
            case Delivery.NobodyReads quiet -> Exit.WHOLE;
            case Delivery.Lost(var why) -> {
                setting.notices().say(FailureText.notWritten(why));
                yield Exit.NOTHING;
            }
        };
    }

    private Exit refused(Refusal refusal) {
        refusal.spoken().forEach(setting.notices()::say);
        if (options.form() == CheckOptions.Form.JSON) {
            Delivery.of(
                    CheckJson.refused(options.plan().toString(), refusal),
                    setting.streams().out());
        }
        return Exit.USAGE;
    }
}
