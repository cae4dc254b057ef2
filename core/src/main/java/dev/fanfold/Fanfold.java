package dev.fanfold;

import dev.fanfold.engine.Engine;
import dev.fanfold.engine.onion.Chronicle;
import dev.fanfold.engine.onion.Playback;
import dev.fanfold.engine.onion.Rules;
import dev.fanfold.event.Listener;
import dev.fanfold.job.Job;
import dev.fanfold.journal.Damages;
import dev.fanfold.journal.Journalling;
import dev.fanfold.journal.LastRun;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.cache.AnswerCache;
import dev.fanfold.limit.Hedging;
import dev.fanfold.limit.Prices;
import dev.fanfold.limit.Priming;
import dev.fanfold.limit.Rate;
import dev.fanfold.limit.RetryRules;
import dev.fanfold.merge.Stitched;
import dev.fanfold.model.Model;
import dev.fanfold.model.Money;
import dev.fanfold.result.Estimate;
import dev.fanfold.result.Run;
import dev.fanfold.result.Spent;
import dev.fanfold.work.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * The runtime: it owns the models and runs jobs against them.
 *
 * <p>Threads: one runtime serves any number of runs at once; they share its limits and its budget. Bounded by default: at
 * most 64 calls are on the wire at once for each endpoint, whatever the runs ask for. Spent is at most the cap: see {@link
 * Options#budget}.
 */
public final class Fanfold implements AutoCloseable {
    private final Opened open;

    private Fanfold(Opened open) {
        this.open = open;
    }

    /** A runtime with one model and the defaults. */
    public static Fanfold open(Model model) {
        return on(model).open();
    }

    /** Options for a runtime whose first model is this one. */
    public static Options on(Model model) {
        return new Options(Settings.usual(model));
    }

    /**
     * Does a job, or any other work, and waits for it.
     *
     * @throws dev.fanfold.result.RunFailedException when it comes to no result; every finished answer is in there
     * @throws dev.fanfold.result.RunCancelledException when the calling thread is interrupted
     */
    public <I, R> Run<R> run(Work<? super I, R> work, I input) {
        return open.engine().run(work, input);
    }

    /**
     * What a job would send, cost and wait for; no call is made.
     *
     * <p>Pure: the input is cut as it would be to run it, but what can be read only once, such as a reader, is left unread
     * and told as unknown. What code sends is unknown unless its author said it ({@link Work#sending}).
     *
     * @throws IllegalArgumentException when a model is asked by a name that no model has
     */
    public <I> Estimate estimate(Work<? super I, ?> work, I input) {
        return open.estimator().of(work, input);
    }

    /**
     * Starts a job that stitches, and gives its parts one after the other while it runs, in the order of the split: an input
     * of any size in bounded memory.
     *
     * @throws IllegalArgumentException when the job is anything but a split with {@code Merge.stitch()}, with or without a
     *     deadline
     */
    public <I, O> Streaming<O> stream(Job<I, Stitched<O>> job, I input) {
        Engine.requireStitches(job);
        return Streaming.of(taker -> open.engine().stream(job, input, taker));
    }

    /** Starts a job and gives a handle to watch and cancel it. */
    public <I, R> Running<R> start(Work<? super I, R> work, I input) {
        return Running.of(() -> open.engine().run(work, input));
    }

    /**
     * A model behind the limits, the retries and the budget of this runtime, for code that takes a bare {@link Model}.
     *
     * <p>It shares permits and money with all runs; closing the runtime does not close it. Of equal prompts the journal
     * gives the first what the first was answered before, the second what the second was, and so on.
     */
    public Model governed(Model model) {
        return open.engine().governed(model);
    }

    /** What all runs of this runtime have spent so far, and those before that its journal tells of. */
    public Spent spent() {
        return open.engine().onion().bank().spent();
    }

    /**
     * Calls of earlier runs of which the journal knows that they may have gone out, and not what became of them: each may
     * have been billed, and is taken off the budget at its worst case.
     */
    public List<Line.Intent> possiblyPaid() {
        return open.memory().possiblyPaid();
    }

    /** How many answers its journal keeps by now, those of earlier runs included; 0 without one. */
    public long answersKept() {
        return open.memory().answers();
    }

    /** What was damaged in the journal when it was opened; all else in it is used. */
    public Damages damages() {
        return open.memory().damages();
    }

    /** The run that had begun last in the journal when it was opened; none where there was none, or is no journal. */
    public Optional<LastRun> lastRun() {
        return open.memory().lastRun();
    }

    /** Why the cache takes no more answers, in one line; nothing while it does, or without one. */
    public Optional<String> cacheProblem() {
        return open.memory().cacheProblem();
    }

    /**
     * Closes the models it was given, all of them even where one cannot be closed, and then the journal.
     *
     * @throws dev.fanfold.journal.JournalException when not all is in the journal that belongs there
     */
    @Override
    public void close() {
        Closing.all(open.models(), open.memory());
    }

    /** Settings of a runtime; immutable, validated when set. */
    public static final class Options {
        private final Settings settings;

        private Options(Settings settings) {
            this.settings = settings;
        }

        /** One more model, under the name that {@code Ask.on} calls it by. */
        public Options model(String name, Model model) {
            if (settings.named().containsKey(name)) {
                throw new IllegalArgumentException("two models are named " + name);
            }
            return new Options(settings.with(name, model));
        }

        /**
         * The most calls on the wire at once, for each endpoint; at least 1. So many go out from the beginning; unless this
         * is set, a runtime begins with 8, and has 64 at once when nothing has spoken against it.
         */
        public Options atOnce(int calls) {
            if (calls < 1) {
                throw new IllegalArgumentException("at least 1 call must be allowed at once, not " + calls);
            }
            return with(settings.rules().atOnce(calls));
        }

        /** The rate limits of the account, for each endpoint; what a provider tells of them can only lower them. */
        public Options limits(Rate... rates) {
            return with(settings.rules().rates(List.of(rates)));
        }

        /** The rate limits of one of the models, in place of those of all. */
        public Options limits(String name, Rate... rates) {
            var model = Optional.ofNullable(settings.named().get(name))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no model is named " + name + " yet: name it before its limits"));
            var more = new HashMap<>(settings.rules().ratesOf());
            more.put(model.endpoint(), List.of(rates));
            return with(settings.rules().ratesOf(more));
        }

        /** The most money that may be spent, by all runs of this runtime together. */
        public Options budget(Money cap) {
            return with(settings.rules().budget(settings.rules().budget().withMoney(cap)));
        }

        /** The most tokens that may be taken, of prompts and answers, by all runs of this runtime together; at least 0. */
        public Options tokenBudget(long cap) {
            return with(settings.rules().budget(settings.rules().budget().withTokens(cap)));
        }

        /** What models cost, in place of the price list that comes with this version. */
        public Options prices(Prices table) {
            return with(settings.rules().prices(table));
        }

        /** How often a call that broke is tried again, after which pauses. */
        public Options retries(RetryRules retry) {
            return with(settings.rules().retry(retry));
        }

        /** Sends a second request beside one that is slow to begin; off unless this is set. */
        public Options hedging(Hedging hedging) {
            return with(settings.rules().hedging(hedging));
        }

        /**
         * What a second of waiting is worth, where waiting saves money: the first call of a fan goes ahead, and its siblings
         * start at its first token, when they then find what all prompts begin with in the provider's cache and that saves
         * more than the wait is worth. A cent a second unless set; {@link Priming#OFF} for never.
         *
         * <p>It is on by itself because it begins only where the saving is real: the price is known and lower for cached
         * tokens, and the shared beginning is as long as the provider wants it. With eight at once that is some 1,100 tokens
         * at $2.50 a million, half of it when cached, and some 19,000 at $0.15. It changes no answer.
         */
        public Options priming(Priming worth) {
            return with(settings.rules().priming(worth));
        }

        /** The longest that one call may be on the wire, more than nothing and at most a day; ten minutes unless set. */
        public Options timeout(Duration limit) {
            return with(settings.rules().timeout(Settings.inRange(limit)));
        }

        /**
         * How long an endpoint that has answered before may answer nobody, before calls to it fail; more than nothing and at
         * most a day, two minutes unless set.
         */
        public Options patience(Duration limit) {
            return with(settings.rules().patience(Settings.inRange(limit)));
        }

        /** Watches every run, beside the listeners that do already. */
        public Options listener(Listener watcher) {
            return new Options(settings.with(watcher));
        }

        /**
         * Keeps every answer in this file, made where there is none, so that no later run pays for it again: after a crash, or
         * with more of an input, run the same again, and only what is missing is asked for. Off unless this is set.
         *
         * <p>A question is known by its content, and not by its place. The budget goes on from what the file says was spent. It
         * holds prompts and answers as they are, for its owner to read. One process at a time has it.
         *
         * @throws IllegalArgumentException when it is a folder, or its folder is missing
         */
        public Options journal(Path file) {
            return journal(Journalling.at(file));
        }

        /** Keeps every answer, as {@link #journal(Path)} does, in the way that is said here. */
        public Options journal(Journalling how) {
            return new Options(settings.with(
                    (shared, threads, random) -> Chronicle.open(how, shared, threads, InstantSource.system(), random)));
        }

        /**
         * Shares answers by way of a folder: what any program that names it was told before a run began, the run need not ask.
         * Off unless this is set; it makes no run fail, and a replay does without.
         */
        public Options cache(AnswerCache folder) {
            return new Options(settings.with(folder));
        }

        /**
         * Asks no model: every call is given the answer that this journal has for it, from whatever run, and what was refused
         * there is refused again. So a run comes to what it came to, at no cost and with no network.
         *
         * <p>Its models are there to be told apart by, as in the run that is replayed. What is not in the journal fails with
         * a {@link dev.fanfold.journal.MissingAnswerException}. No limit of time or of money is looked at; no byte of the file
         * is written, and {@link #journal} does not go with it: what is set last counts.
         */
        public Options replaying(Path journal) {
            return new Options(settings.with((shared, threads, random) -> Playback.open(journal)));
        }

        /**
         * Opens it.
         *
         * @throws dev.fanfold.journal.JournalException when its journal is in use, is none, or cannot be read
         *     and written; when what is replayed is not there
         */
        public Fanfold open() {
            return new Fanfold(Opened.with(settings));
        }

        private Options with(Rules changed) {
            return new Options(settings.with(changed));
        }
    }
}
