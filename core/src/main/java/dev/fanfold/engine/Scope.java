package dev.fanfold.engine;

import dev.fanfold.engine.clock.Chain;
import dev.fanfold.engine.onion.Caller;
import dev.fanfold.engine.onion.Mark;
import dev.fanfold.engine.onion.Primer;
import dev.fanfold.engine.onion.Turn;
import dev.fanfold.event.Event;
import dev.fanfold.job.Job;
import dev.fanfold.journal.Line;
import dev.fanfold.journal.Variation;
import dev.fanfold.limit.Reserve;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Sample;
import dev.fanfold.result.Effort;
import dev.fanfold.result.RunCancelledException;
import dev.fanfold.result.WallTime.Share;
import dev.fanfold.work.Call;
import dev.fanfold.work.Note;
import dev.fanfold.work.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What one part is given to work with: its way to the models, its meter, its deadline, and the word to stop.
 *
 * <p>Stop means stop: a scope that was stopped, or stands in one that was, starts no call.
 */
final class Scope implements Call, Caller {
    /** How long to wait for what was told to stop before it is left behind. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Engine engine;
    private final Optional<Scope> around;
    private final Site site;
    private final Bounds bounds;
    private final Chain chain;
    private final Company.Seat seat;
    private final Meter meter = new Meter();
    private final Recurrence recurrence = new Recurrence();
    private volatile List<Integer> repetitions;
    private volatile boolean stopped;
    private volatile Runnable watcher = () -> {};

    /** What a part inherits from what it is a part of. */
    private record Bounds(Turn turn, OptionalLong deadline, Optional<Reserve> reserve) {}

    private Scope(Engine engine, Optional<Scope> around, Site site, Bounds bounds, Chain chain, Company.Seat seat) {
        this.engine = engine;
        this.around = around;
        this.site = site;
        this.bounds = bounds;
        this.chain = chain;
        this.seat = seat;
        this.repetitions =
                Recurrence.more(around.map(outer -> outer.repetitions).orElse(List.of()), seat.repetition());
    }

    /** The scope of a whole run. */
    static Scope of(Engine engine, Turn turn) {
        var chain = Chain.from(engine.time().nanos());
        var unbounded = new Bounds(turn, OptionalLong.empty(), Optional.empty());
        return new Scope(engine, Optional.empty(), Site.run(), unbounded, chain, Company.Seat.ALONE);
    }

    Scope inner(String name) {
        return inner(name, bounds, chain.fork(), Company.Seat.ALONE);
    }

    /**
     * A part that carries on this chain.
     *
     * @param until when it has to be back, unless it has to be back earlier anyway
     * @param turn when it is its turn
     * @param place its place among the other parts
     */
    Scope part(String name, Chain from, OptionalLong until, Turn turn, Company.Seat place) {
        var sooner = until.isPresent()
                        && (deadline().isEmpty()
                                || until.getAsLong() - deadline().getAsLong() < 0)
                ? until
                : deadline();
        return inner(name, new Bounds(turn, sooner, bounds.reserve), from.fork(), place);
    }

    /** A part for which money was set aside. */
    Scope funded(String name, Optional<Reserve> reserve) {
        var money = new Bounds(bounds.turn, bounds.deadline, reserve.or(bounds::reserve));
        return inner(name, money, chain.fork(), Company.Seat.ALONE);
    }

    private Scope inner(String name, Bounds inherited, Chain from, Company.Seat place) {
        return new Scope(engine, Optional.of(this), site.inner(name), inherited, from, place);
    }

    /** The path of what is called so inside of this. */
    String pathOf(String name) {
        return site.pathOf(name);
    }

    @Override
    public String path() {
        return site.path();
    }

    /** How the parts of the fan in this place were folded early before. */
    Optional<Line.Merged> precedent() {
        return engine.onion().memory().precedent(site.place(), turn().run().begun());
    }

    /** The fan in this place is over. */
    void over(Attendance attendance, Optional<Stop> stop) {
        attendance
                .told(turn().run().begun().name(), site.place(), stop)
                .ifPresent(engine.onion().memory()::merged);
    }

    @Override
    public Turn turn() {
        return bounds.turn;
    }

    @Override
    public OptionalLong deadline() {
        return bounds.deadline;
    }

    @Override
    public Optional<Reserve> reserve() {
        return bounds.reserve;
    }

    @Override
    public Chain chain() {
        return chain;
    }

    @Override
    public Optional<Primer> primer() {
        return seat.company().primer();
    }

    @Override
    public void took(Effort effort) {
        meter.add(effort.at(path()));
    }

    @Override
    public void tookBeside(Effort effort) {
        meter.add(effort.unawaited());
    }

    /** The engine did something until now. */
    void worked() {
        chain.to(Share.ENGINE, engine.time().nanos());
    }

    Meter meter() {
        return meter;
    }

    Engine engine() {
        return engine;
    }

    /** Somebody wants to know when anything in here asks what no journal has an answer to. */
    void watched(Runnable by) {
        watcher = by;
    }

    @Override
    public void asksAnew() {
        watcher.run();
        around.ifPresent(Scope::asksAnew);
    }

    void stop() {
        stopped = true;
    }

    /** Whether it, or what it is in, was told to stop. */
    boolean stopped() {
        return stopped || around.filter(Scope::stopped).isPresent();
    }

    /** What is inside gives up before what is around it does. */
    @Override
    public Duration patience() {
        return around.map(outer -> Caller.inside(outer.patience())).orElse(GRACE);
    }

    @Override
    public void requireGoing() {
        if (stopped) {
            throw new RunCancelledException(where() + " was told to stop", List.of());
        }
        around.ifPresent(Scope::requireGoing);
    }

    /** The part of this scope is begun. */
    void began() {
        tell(new Event.PartBegan(path()));
    }

    /** What was found and spent in an inner scope belongs to this one too. */
    void adopt(Scope inner) {
        inner.meter().folds().forEach(meter::add);
        meter.add(inner.meter().dependences());
        meter.add(inner.meter().effort());
    }

    @Override
    public void tell(Event event) {
        engine.announcer().tell(event);
    }

    String where() {
        return path().isEmpty() ? "the run" : path();
    }

    @Override
    public <I, O> O ask(Work<? super I, ? extends O> work, I input) {
        return work instanceof Job ? nested(Runner.<I, O>job(work), input) : work.answer(input, this);
    }

    /** The parts of a job that is asked for once more are repetitions. */
    private <I, O> O nested(Job<I, O> job, I input) {
        site.asks();
        var before = repetitions;
        repetitions = Recurrence.more(before, Recurrence.repetition(earlier(() -> Asked.work(job, input))));
        try {
            return new Runner(this).run(job, input).value();
        } finally {
            repetitions = before;
        }
    }

    /** How often the same was asked here before, as far as anybody remembers what was asked. */
    private int earlier(Supplier<Asked> what) {
        return engine.onion().memory().remembers() ? recurrence.earlier(what.get()) : 0;
    }

    @Override
    public <I, O> List<O> askEach(Work<? super I, ? extends O> work, List<? extends I> inputs) {
        return this.<I, O>askEach(work, inputs, input -> earlier(() -> Asked.work(work, input)));
    }

    @Override
    public <I, O> List<O> askEach(
            Work<? super I, ? extends O> work, List<? extends I> inputs, ToIntFunction<? super I> turn) {
        site.asks();
        return new Row(this).ask(work, inputs, turn);
    }

    @Override
    public Sample send(Prompt prompt, Optional<String> model) {
        requireGoing();
        var question = new Question(prompt, model);
        try {
            var shared = seat.shared(question, this);
            return shared.isPresent() ? shared.get() : reply(question).first();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunCancelledException(where() + " was told to stop", List.of());
        }
    }

    /** Sends it for itself alone, whoever stands beside. */
    Reply reply(Question question) throws InterruptedException {
        var earlier =
                earlier(() -> Asked.question(engine.models().asked(question).endpoint(), question));
        return reply(question, new Mark(new Variation(repetitions, earlier), site.place()));
    }

    /** Sends it for several that stand side by side, the first of which has this ordinal, whoever of them sends it. */
    Reply replyFor(int first, Question question) throws InterruptedException {
        var variation = new Variation(Recurrence.inPlaceOfLast(repetitions, first), 0);
        return reply(question, new Mark(variation, around.orElseThrow().site.place()));
    }

    private Reply reply(Question question, Mark mark) throws InterruptedException {
        return engine.onion().send(question.prompt(), engine.models().asked(question), this, mark);
    }

    /** How many samples whoever is asked gives to one request. */
    int samplesAtOnce(Question question) {
        return engine.models().asked(question).samplesAtOnce();
    }

    @Override
    public void note(Note note) {
        meter.note(note);
    }
}
