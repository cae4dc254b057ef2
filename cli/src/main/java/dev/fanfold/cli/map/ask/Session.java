package dev.fanfold.cli.map.ask;

import dev.fanfold.Fanfold;
import dev.fanfold.Streaming;
import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.journal.Keeping;
import dev.fanfold.cli.live.Live;
import dev.fanfold.cli.map.given.MapOptions;
import dev.fanfold.cli.map.given.Places;
import dev.fanfold.cli.plan.Limits;
import dev.fanfold.cli.provider.Choice;
import dev.fanfold.cli.provider.Models;
import dev.fanfold.cli.provider.PriceTable;
import dev.fanfold.cli.report.Reporting;
import dev.fanfold.cli.run.Levers;
import dev.fanfold.cli.run.Setting;
import dev.fanfold.cli.run.Shortfall;
import dev.fanfold.cli.run.Spending;
import dev.fanfold.cli.show.Concern;
import dev.fanfold.cli.show.Retries;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;
import dev.fanfold.split.Entry;
import dev.fanfold.split.Trail;
import dev.fanfold.work.Items;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks about all records of an errand, once it is known what that costs.
 *
 * @param places where the rows and the failed records go
 * @param keeping what is kept of the answers
 */
public record Session(MapOptions options, Setting setting, Choice choice, Places places, Keeping keeping) {
    public Exit run(Errand errand) {
        var tally = new Tally(options.labels(), errand.extent());
        var progress = new MapProgress(tally, setting.notices(), setting.nanos());
        var retries = new Retries(setting.notices(), setting.nanos());
        var prices = PriceTable.with(options.prices());
        var reporting = setting.reporting(options.report(), prices, Reporting.outlives(keeping.keeps()));
        try (var models = Models.open(choice, setting.rehearsal())) {
            var limits = limits(errand, models, prices);
            return keeping.during(
                    models.answerers(),
                    memory -> models.runtime(
                            limits, prices, progress.andThen(retries).andThen(reporting), memory),
                    fanfold -> {
                        progress.spending(fanfold::spent);
                        allow(errand, fanfold, limits, LeastCall.of(errand.question(), models.price(prices)));
                        return asked(errand, fanfold, limits, progress, tally, reporting);
                    });
        }
    }

    /** Of a pipe nobody knows the size, so that a cap takes the place of an estimate. */
    private Limits limits(Errand errand, Models models, Prices prices) {
        var limits = options.limits();
        if (errand.sample().isPresent() || limits.budget().isPresent()) {
            return limits;
        }
        var price = models.price(prices);
        if (price.filter(Price.FREE::equals).isPresent()) {
            return limits;
        }
        if (price.isEmpty()) {
            setting.notices().say(AskNotices.unpricedPipe());
            return limits;
        }
        setting.notices().say(AskNotices.cappedPipe(Spending.UNASKED));
        return new Limits(
                Optional.of(Spending.UNASKED),
                limits.tokenBudget(),
                limits.requestsPerMinute(),
                limits.tokensPerMinute());
    }

    private void allow(Errand errand, Fanfold fanfold, Limits limits, LeastCall least) {
        var none =
                recalls() || errand.asksNothing() ? Optional.<Concern>empty() : least.refused(limits, fanfold.spent());
        errand.sample().filter(sample -> !sample.entries().isEmpty()).ifPresent(sample -> {
            var question = errand.question();
            var job = options.labels().isEmpty()
                    ? question.job(question.free(), List<Entry>::stream)
                    : question.job(question.labelled(), List<Entry>::stream);
            var estimate = new Scaled(sample.share()).of(fanfold.estimate(job, sample.entries()));
            var told = AskNotices.estimate(estimate, sample, keeping.answersOfUse());
            none.ifPresentOrElse(
                    concern -> setting.notices().say(told),
                    () -> new Spending(estimate, limits, setting, Levers.MAP).allow(told));
        });
        none.map(Concern::spoken).ifPresent(why -> {
            throw new Refusal(why);
        });
    }

    /** Whether there may be answers that cost nothing. */
    private boolean recalls() {
        return keeping.answersOfUse() > 0 || options.journal().cache().isPresent();
    }

    private Exit asked(
            Errand errand, Fanfold fanfold, Limits limits, MapProgress progress, Tally tally, Reporting reporting) {
        var stopped = new AtomicBoolean();
        var live = Live.showing(progress, setting.notices(), setting.window(), setting.nanos());
        try (var target = errand.target().open()) {
            var taking = new Taking(target, progress, stopped, setting.nanos(), options.batch());
            var ended = options.labels().isEmpty()
                    ? streamed(errand, errand.question().free(), fanfold, taking, stopped, reporting)
                    : streamed(errand, errand.question().labelled(), fanfold, taking, stopped, reporting);
            live.close();
            if (ended instanceof Ended.NobodyReads) {
                keeping.leave();
            }
            var allAsked = ended instanceof Ended.Through && !taking.leftAny();
            if (allAsked) {
                keeping.allAsked();
            }
            var wayOn = allAsked || !keeping.keeps() || fanfold.answersKept() == 0 ? WayOn.RETRY_FAILED : WayOn.RESUME;
            var closing = new Closing(options, setting, places, tally.standing(), progress, wayOn, errand.rest());
            var shortfall = new Shortfall(limits, fanfold.spent()).of(taking.outOfBudget());
            return closing.said(ended, shortfall);
        } catch (IOException e) {
            setting.notices().say(MapMessages.lost(Objects.toString(e.getMessage())));
            return Exit.NOTHING;
        } finally {
            live.close();
        }
    }

    private <O> Ended streamed(
            Errand errand, Items<O> items, Fanfold fanfold, Taking taking, AtomicBoolean stopped, Reporting reporting) {
        var trail = new Trail<>(errand.entries());
        var streaming = fanfold.stream(errand.question().job(items, trail), errand.input());
        try (streaming) {
            setting.stop().connect(stopping(streaming, stopped));
            return taking.all(streaming, trail);
        } finally {
            reporting.ended(options.task(), choice.author(), streaming::run);
        }
    }

    private static Runnable stopping(Streaming<?> streaming, AtomicBoolean stopped) {
        return () -> {
            stopped.set(true);
            streaming.close();
        };
    }
}
