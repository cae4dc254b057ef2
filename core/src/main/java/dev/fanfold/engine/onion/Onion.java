package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Time;
import dev.fanfold.journal.Key;
import dev.fanfold.limit.Admission;
import dev.fanfold.limit.Breaker;
import dev.fanfold.limit.Concurrency;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Purse;
import dev.fanfold.limit.Reserve;
import dev.fanfold.limit.WorstCase;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Money;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.work.Range;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The one way from any call to a model, as layers around it:
 *
 * <pre>{@code Recall( Prime( Retry( Hedge( Budget( Limit( Intent( Timeout( model ))))))))}</pre>
 *
 * <p>Parts, judges, synthesisers, repairs and hedges all take it. Why in that order: <em>recall</em>, which answers from
 * what is remembered, is outermost, so that what is known spends nothing and waits for nothing; it is there where there is
 * a journal. <em>Prime</em>, which lets one call of a fan go ahead of its siblings, is next, so that they wait with
 * nothing in their hands. <em>Retry</em> is outside <em>budget</em> and <em>limit</em>, so that each attempt reserves its own
 * money and permit, and a pause holds neither. <em>Hedge</em> is inside retry, where it sees the first token of one attempt.
 * <em>Budget</em> is outside <em>limit</em>: who cannot pay does not queue. <em>Intent</em>, which
 * writes down that a call goes out, is inside limit, as what only queued is never paid. <em>Timeout</em> is innermost, so
 * that it measures the call and not the queue.
 *
 * <p>Threads: any number of callers at once; all runs of a runtime share its doors and its bank.
 */
public final class Onion {
    /** What is held for a call bounds its tokens by its bytes, of which the safe estimate counts two as one token. */
    private static final long BYTES_A_TOKEN = 2;

    private final Layer outermost;
    private final Bank bank;
    private final Accounts accounts;
    private final Doors doors;
    private final Memory memory;
    private final int beside;

    public Onion(Rules rules, Memory memory, Time time, ThreadFactory threads, RandomGenerator random) {
        this.memory = memory;
        this.bank = new Bank(purse(rules, memory));
        this.accounts = new Accounts(bank, new KnownPrices(rules.prices()));
        this.doors = new Doors(endpoint -> door(endpoint, rules, time, random));
        Layer timeout = new TimeoutLayer(new ModelLayer(time), rules.timeout(), time, threads);
        Layer intent = new IntentLayer(timeout, memory.minutes(), time);
        Layer limit = new LimitLayer(intent, doors, time);
        Layer budget = new BudgetLayer(limit, accounts, memory.minutes(), time);
        Layer hedge = rules.hedging()
                .<Layer>map(hedging -> new HedgeLayer(budget, hedging, doors, accounts, time, threads))
                .orElse(budget);
        Layer retry = new RetryLayer(hedge, rules.retry(), rules.patience(), doors, time, random);
        Layer priming = new PrimingLayer(retry, rules.priming(), accounts, new FirstTokens(), time);
        this.outermost = memory.around(priming, time);
        this.beside = rules.startAt();
    }

    /** What was spent under this budget before a crash is spent. */
    private static Purse purse(Rules rules, Memory memory) {
        var purse = new Purse(rules.budget());
        purse.carryOver(memory.spentBefore(rules.prices()));
        return purse;
    }

    private static Door door(Endpoint endpoint, Rules rules, Time time, RandomGenerator random) {
        var concurrency = Concurrency.from(rules.startAt(), rules.atOnce());
        var breaker = rules.retry().attempts() > 1 ? new Breaker() : Breaker.ofShares();
        return new Door(new Admission(rules.ratesFor(endpoint), concurrency, breaker, rules.patience(), random), time);
    }

    /** Sends one prompt through all layers. */
    public Reply send(Prompt prompt, Model model, Caller caller) throws InterruptedException {
        return send(prompt, model, caller, Mark.NONE);
    }

    /**
     * Sends one prompt through all layers.
     *
     * @param mark what it is known by where answers are remembered
     */
    public Reply send(Prompt prompt, Model model, Caller caller, Mark mark) throws InterruptedException {
        return outermost.send(Errand.of(prompt, model, caller, asking(prompt, model, mark)));
    }

    private Asking asking(Prompt prompt, Model model, Mark mark) {
        return memory.remembers()
                ? new Asking(key(prompt, model, mark), boundedKey(prompt, model, mark), mark.place())
                : Asking.unremembered();
    }

    private static Key key(Prompt prompt, Model model, Mark mark) {
        return Key.of(model.endpoint(), prompt, mark.variation());
    }

    /** Whoever replays may have been bound, and needs to know no budget for it. */
    private Optional<Key> boundedKey(Prompt prompt, Model model, Mark mark) {
        return prompt.maxTokens().isEmpty() && (capped() || memory.isAll())
                ? Optional.of(key(WorstCase.bounded(prompt), model, mark))
                : Optional.empty();
    }

    /** What is remembered of earlier runs. */
    public Memory memory() {
        return memory;
    }

    /**
     * A gate for the calls of one fan, which are weighed as if no more of them went at once than the runtime begins with.
     *
     * @param calls how many there will be, each with a prompt of its own; at least as many as go at once where nobody knows
     */
    public Primer primer(int calls) {
        return new Primer(calls, beside);
    }

    /** Whether what may be spent has a cap. */
    public boolean capped() {
        return bank.capped();
    }

    /** Sets aside what these calls may cost at worst, as far as there is enough. */
    public Optional<Reserve> setAside(Map<Optional<String>, Range> calls, Function<Optional<String>, Model> models) {
        try {
            var worst = Money.ZERO;
            long tokens = 0;
            for (var entry : calls.entrySet()) {
                var load = entry.getValue().worst();
                var input = Math.multiplyExact(BYTES_A_TOKEN, load.input());
                var price = accounts.price(models.apply(entry.getKey())).orElse(Price.FREE);
                worst = worst.plus(price.worst(input, load.output()));
                tokens = Math.addExact(tokens, Math.addExact(input, load.output()));
            }
            return bank.setAsideUpTo(worst, tokens);
        } catch (ArithmeticException e) { // more than can be counted is more than there is
            return bank.setAsideUpTo(new Money(Long.MAX_VALUE), Long.MAX_VALUE);
        }
    }

    /** Calls that were let in and have not left, to all endpoints: 0 when nothing is going on. */
    public int onTheWire() {
        return doors.sum(Door::onTheWire);
    }

    /** Calls that wait to be let in, to all endpoints: 0 when nothing is going on. */
    public int waiting() {
        return doors.sum(Door::waiting);
    }

    public Bank bank() {
        return bank;
    }
}
