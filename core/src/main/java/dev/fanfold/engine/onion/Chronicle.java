package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.journal.Balance;
import dev.fanfold.journal.Damages;
import dev.fanfold.journal.FileDisk;
import dev.fanfold.journal.Journal;
import dev.fanfold.journal.JournalException;
import dev.fanfold.journal.Journalling;
import dev.fanfold.journal.Key;
import dev.fanfold.journal.LastRun;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.Refusal;
import dev.fanfold.limit.Prices;
import dev.fanfold.model.ModelException;
import dev.fanfold.model.Money;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.result.Spent;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/**
 * What the engine writes into its journal, and what it remembers from it.
 *
 * <p>Law, an answer in the journal is never paid for again: it is there before it counts, and any later run finds it. A run
 * finds only what was written before it began, so its own attempts never share an answer.
 *
 * <p>Threads: any; one is lent to the journal for its writing. Errors: {@link JournalException} when the journal cannot take
 * a line: the answer does not count then, and no call goes out.
 */
public final class Chronicle implements Memory, Minutes {
    private final Journal journal;
    private final Journalling terms;
    private final Memory beneath;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final AtomicLong attempts;

    /**
     * One over a journal that is open, and is closed with it.
     *
     * @param beneath what is asked where the journal has no answer
     * @param threads lends one thread to the journal
     * @param random names runs, so that no two in one file share a name
     */
    public Chronicle(
            Journal journal,
            Journalling terms,
            Memory beneath,
            ThreadFactory threads,
            InstantSource clock,
            RandomGenerator random) {
        this.journal = journal;
        this.terms = terms;
        this.beneath = beneath;
        this.clock = clock;
        this.random = random;
        this.attempts = new AtomicLong(journal.balance().lastAttempt());
        threads.newThread(journal.writer()).start();
    }

    /**
     * Opens a file, and makes it where there is none.
     *
     * @param beneath what is asked where the journal has no answer
     * @param threads lends one thread to the journal
     * @param random names runs, so that no two in one file share a name
     * @throws JournalException when it is in use, is no journal, or cannot be read and written
     */
    public static Chronicle open(
            Journalling terms, Memory beneath, ThreadFactory threads, InstantSource clock, RandomGenerator random) {
        var disk = FileDisk.open(terms.file());
        try {
            var first = new Line.Opened(Line.VERSION, writer(), terms.prompts());
            return new Chronicle(Journal.open(disk, first), terms, beneath, threads, clock, random);
        } catch (RuntimeException | Error e) {
            try (disk) {
                throw e;
            } catch (IOException unclosed) {
                e.addSuppressed(unclosed);
                throw e;
            }
        }
    }

    private static String writer() {
        var version = Optional.ofNullable(Chronicle.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .or(() -> Optional.ofNullable(Chronicle.class.getPackage().getImplementationVersion()));
        return version.map(number -> "fanfold " + number).orElse("fanfold");
    }

    @Override
    public Layer around(Layer asking, Time time) {
        return new RecallLayer(beneath.around(asking, time), this, time);
    }

    @Override
    public Minutes minutes() {
        return this;
    }

    @Override
    public Begun begin(Line.Models models) {
        var name = HexFormat.of().toHexDigits(random.nextLong());
        var offset = append(new Line.Began(name, terms.plan(), terms.input(), models, clock.instant()));
        return new Begun(name, offset, beneath.begin(models).at());
    }

    @Override
    public void end(Begun run, Line.Outcome how) {
        appendLazily(new Line.Sealed(run.name(), how, clock.instant()));
    }

    /** The answer that an earlier run got to this question. */
    Optional<Reply> recall(Key key, Errand errand) {
        var begun = errand.caller().turn().run().begun();
        return journal.answers()
                .find(key, errand.asking().place(), begun.offset())
                .map(Line.Answered::reply);
    }

    @Override
    public void merged(Line.Merged line) {
        appendLazily(line, offset -> journal.precedents().add(line, offset));
    }

    @Override
    public Optional<Line.Merged> precedent(String where, Begun run) {
        return journal.precedents().find(where, run.offset());
    }

    @Override
    public long intends(Errand errand) throws InterruptedException {
        var hold = errand.attempt().held();
        var number = attempts.incrementAndGet();
        var worst = hold.priced() ? Optional.of(hold.worst()) : Optional.<Money>empty();
        var line = new Line.Intent(
                number,
                errand.asking().key().orElseThrow(),
                errand.asking().place(),
                errand.model().endpoint(),
                worst,
                hold.tokens(),
                now());
        errand.attempt().number(number);
        journal.writer().append(line).await();
        return number;
    }

    @Override
    public void settled(long attempt, Line.Bill bill, Spent spent) {
        var cost = spent.unpriced() == 0 ? Optional.of(spent.money()) : Optional.<Money>empty();
        appendLazily(new Line.Settled(attempt, bill, cost, spent.tokens(), now()));
    }

    /** To the millisecond: a line says no more than anybody needs. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns once the answer would outlive a crash; it waits for that even when told to stop, since it is paid for. */
    void answered(Errand errand, Reply reply) {
        var key = errand.asking().keyOf(reply);
        var prompt = keepsPrompts() ? Optional.of(errand.prompt()) : Optional.<Prompt>empty();
        var line =
                new Line.Answered(key, errand.asking().place(), errand.asking().attempt(), prompt, reply);
        journal.answers().add(line, append(line));
    }

    /** A file that holds prompts takes no more of them from whoever wants none kept. */
    private boolean keepsPrompts() {
        return journal.prompts() == Line.Prompts.KEPT && terms.prompts() == Line.Prompts.KEPT;
    }

    void refused(Errand errand, ModelException why) {
        var key = errand.asking().key().orElseThrow();
        var refusal = keepsPrompts() ? Refusal.of(why) : Refusal.of(why).wordless();
        appendLazily(
                new Line.Refused(key, errand.asking().place(), errand.asking().attempt(), refusal));
    }

    /** It is handed over once, and then waited for. */
    private long append(Line line) {
        var ticket = Patiently.done(() -> journal.writer().append(line));
        return Patiently.done(ticket::await);
    }

    /** Nobody waits for it. Where it cannot be written, whoever waits for a line of his own is told. */
    private void appendLazily(Line line) {
        appendLazily(line, offset -> {});
    }

    private void appendLazily(Line line, LongConsumer written) {
        try {
            Patiently.done(() -> {
                journal.writer().appendLazily(line, written);
                return line;
            });
        } catch (JournalException poisoned) {
            // Closing tells it too.
        }
    }

    /** What all its calls had come to when it was opened; one that may have been billed counts at its worst case. */
    @Override
    public Spent spentBefore(Prices prices) {
        var balance = journal.balance();
        return balance.open().stream().map(open -> assumed(open, prices)).reduce(balance.settled(), Spent::plus);
    }

    private static Spent assumed(Balance.Open open, Prices prices) {
        return open.counted()
                .flatMap(usage -> prices.find(open.intent().endpoint())
                        .map(price -> new Spent(price.of(usage), Money.ZERO, usage.total(), 0)))
                .orElseGet(open::assumed);
    }

    /** Calls that were about to go out, and of which nobody knows what became when it was opened. */
    @Override
    public List<Line.Intent> possiblyPaid() {
        return journal.balance().possiblyPaid();
    }

    /** The run that had begun last when it was opened. */
    @Override
    public Optional<LastRun> lastRun() {
        return journal.lastRun();
    }

    @Override
    public Optional<String> cacheProblem() {
        return beneath.cacheProblem();
    }

    @Override
    public long answers() {
        return journal.answers().count();
    }

    /** What was damaged when it was opened. */
    @Override
    public Damages damages() {
        return journal.damages();
    }

    /**
     * Forces what is left, and gives the file free.
     *
     * @throws JournalException when not all that was handed over is written
     */
    @Override
    public void close() {
        journal.close();
    }
}
